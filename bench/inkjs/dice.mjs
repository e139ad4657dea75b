/** The generator that draws choices on both sides (../SideBySide/Playing/Dice.cs): a linear congruential one of 32 bits. */
export class Dice {
  constructor(seed) {
    this.state = seed | 0;
    this.below(1);
  }

  below(count) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) | 0;
    return (this.state >>> 8) % count;
  }
}
