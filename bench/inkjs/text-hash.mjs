/** A hash over everything a play handed out (../SideBySide/Playing/TextHash.cs): FNV-1a over UTF-16 units. */
export class TextHash {
  value = 0x811c9dc5 | 0;
  chars = 0;

  add(text) {
    let hash = this.value;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    this.value = Math.imul(hash ^ 0x1f, 0x01000193);
    this.chars += text.length;
  }
}
