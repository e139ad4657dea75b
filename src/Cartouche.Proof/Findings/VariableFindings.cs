using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Findings;

/// <summary>Variables that do nothing, by the code alone.</summary>
internal static class VariableFindings
{
    /// <param name="program">The story. What its claims and cues read is read.</param>
    /// <param name="setElsewhere">Variables that the game sets.</param>
    public static IEnumerable<Finding> Of(StoryProgram program, IEnumerable<string> setElsewhere)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        var assigned = new HashSet<string>(setElsewhere, StringComparer.Ordinal);
        var declared = new Dictionary<string, AssignNode>(StringComparer.Ordinal);
        var work = new Stack<Container>();
        work.Push(program.Tree.Root);
        while (work.TryPop(out var container))
        {
            var declares = container is { Name: "global decl", Parent.Parent: null };
            foreach (var node in container.Content)
            {
                switch (node)
                {
                    case Container inner:
                        work.Push(inner);
                        break;
                    case VariableNode variable:
                        if (!declares) read.Add(variable.Name);
                        break;
                    case DivertNode { Variable: { } name }:
                        read.Add(name);
                        break;
                    case VariablePointerNode pointer:
                        read.Add(pointer.Name);
                        assigned.Add(pointer.Name);
                        break;
                    case AssignNode assign when declares:
                        declared.TryAdd(assign.Name, assign);
                        break;
                    case AssignNode assign:
                        assigned.Add(assign.Name);
                        break;
                }
            }
            foreach (var named in container.NamedOnly) work.Push(named);
        }
        foreach (var name in program.GlobalVariables)
        {
            if (!declared.TryGetValue(name, out var node)) continue;
            // A list's name is also how its items are spoken of.
            if (program.Tree.Lists.Any(l => l.Name == name)) continue;
            var (kind, message) = (read.Contains(name), assigned.Contains(name)) switch
            {
                (false, false) => (FindingKind.UnusedVariable, $"The variable '{name}' is neither read nor assigned."),
                (false, true) => (FindingKind.NeverRead, $"The variable '{name}' is assigned, but never read."),
                (true, false) => (FindingKind.NeverChanged, $"The variable '{name}' never changes: it might be a CONST."),
                _ => (default, ""),
            };
            if (message.Length > 0) yield return new Finding(kind, node.Span, node.Path, message);
        }
    }
}
