/**
 * What the suite binds for an EXTERNAL that has no fallback in the story, by its name: `host_sum...` adds its arguments,
 * `host_echo...` returns its first, `host_text...` returns a text of them, any other returns 0.
 * Names that end in `_safe` are bound as safe to call while looking ahead, so they may be called more often than the play needs them;
 * `log` receives each call of the others.
 */
export function bindExternals(story, log) {
  const missing = new Set();
  story.allowExternalFunctionFallbacks = true;
  for (const name of story.boundBySuite ?? []) story.UnbindExternalFunction(name);
  story.ValidateExternalBindings(story.mainContentContainer, missing);
  story.boundBySuite = [...missing];
  for (const name of missing) {
    const safe = name.endsWith('_safe');
    const call = (...args) => {
      if (!safe) log([name, ...args.map(String)].join(' '));
      return result(name, args);
    };
    story.BindExternalFunction(name, call, safe);
  }
}

function result(name, args) {
  if (name.startsWith('host_sum')) return args.reduce((total, arg) => total + Number(arg), 0);
  if (name.startsWith('host_echo')) return args[0];
  if (name.startsWith('host_text')) return `<${args.join(',')}>`;
  return 0;
}
