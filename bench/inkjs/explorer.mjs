/**
 * What the prover does, done with inkjs's saved states: breadth first, each state as JSON, one choice of one state at a
 * time; all over again when there are no more. States are told apart by their JSON, in which the last line, the numbers
 * of threads and the order of visit counts are made alike; so they are those that the prover meets without reductions.
 * Chance answers as the state's seed has it.
 */
export class Explorer {
  #story;
  #known = new Set();
  #open = [];
  #next = 0;
  #choice = 0;
  bytes = 0;

  constructor(story) {
    this.#story = story;
    this.#begin();
  }

  get states() {
    return this.#known.size;
  }

  /** Makes the next choice and goes on to the choices after it. */
  step() {
    if (this.#next === this.#open.length) this.#begin();
    const { state, count } = this.#open[this.#next];
    this.#story.state.LoadJson(state);
    this.#story.ChooseChoiceIndex(this.#choice);
    // Only one thread is left; inkjs would go on to count from where it was.
    const calls = this.#story.state.callStack;
    calls.currentThread.threadIndex = 0;
    calls._threadCounter = 0;
    this.#find();
    if (++this.#choice < count) return;
    this.#choice = 0;
    this.#open[this.#next++] = null;
  }

  #begin() {
    this.#known.clear();
    this.#open = [];
    this.#next = 0;
    this.bytes = 0;
    this.#story.ResetState();
    this.#story.state.storySeed = 0;
    this.#story.state.previousRandom = 0;
    this.#find();
  }

  #find() {
    const story = this.#story;
    while (story.canContinue) story.Continue();
    story.state.ResetOutput();
    story.state._visitCounts = new Map([...story.state._visitCounts].sort(byName));
    const state = story.state.ToJson();
    if (this.#known.has(state)) return;
    this.#known.add(state);
    this.bytes += Buffer.byteLength(state);
    const count = story.currentChoices.length;
    if (count > 0) this.#open.push({ state, count });
  }
}

function byName([a], [b]) {
  return a < b ? -1 : 1;
}
