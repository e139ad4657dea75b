import type { Theme } from '../wire/story';

type Colour = [red: number, green: number, blue: number];

const parse = (hex: string): Colour | null => {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  return match && [parseInt(match[1]!, 16), parseInt(match[2]!, 16), parseInt(match[3]!, 16)];
};

const print = (colour: Colour): string => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const mix = (one: Colour, other: Colour, share: number): Colour => [0, 1, 2].map((i) => one[i]! * (1 - share) + other[i]! * share) as Colour;

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour moved towards another only as far as it takes to be read on a ground. */
function readable(colour: Colour, towards: Colour, ground: Colour, least: number): Colour {
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mix(colour, towards, share);
    if (contrast(tried, ground) >= least) return tried;
  }
  return towards;
}

/** The page's colours in a theme; whatever the theme says, its text can be read. Null where the theme is none. */
export function paint(theme: Theme): Record<string, string> | null {
  const paper = parse(theme.paper);
  const said = parse(theme.ink);
  const accent = parse(theme.accent);
  if (!paper || !said || !accent) return null;
  const extreme: Colour = luminance(paper) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  const ink = readable(said, extreme, paper, 7);
  // The leaf lies on the paper and is a little nearer to the light.
  const leaf = mix(paper, [255, 255, 255], luminance(paper) > 0.18 ? 0.45 : 0.06);
  const wash = mix(paper, accent, 0.09);
  // What can be read on the hardest of the grounds can be read on all.
  const [harder] = [paper, leaf, wash].sort((one, other) => contrast(ink, one) - contrast(ink, other)) as [Colour];
  return {
    '--paper': print(paper),
    '--leaf': print(leaf),
    '--ink': print(ink),
    '--quiet': print(readable(mix(ink, paper, 0.4), ink, harder, 4.9)),
    '--rule': print(mix(ink, paper, 0.78)),
    '--line': print(readable(mix(ink, paper, 0.6), ink, harder, 3.1)),
    '--accent': print(readable(accent, extreme, harder, 4.9)),
    '--wash': print(wash),
    '--good': print(readable(parse('#2f6544')!, extreme, harder, 4.9)),
    '--bad': print(readable(parse('#a33a34')!, extreme, harder, 4.9)),
    '--type': `var(--${theme.type})`,
    'color-scheme': luminance(paper) > 0.18 ? 'light' : 'dark',
  };
}

const names = ['--paper', '--leaf', '--ink', '--quiet', '--rule', '--line', '--accent', '--wash', '--good', '--bad', '--type', 'color-scheme'];

/** Dresses an element in a theme, or in the page's own look. Set one by one: the page's policy allows no style attributes. */
export function dress(element: HTMLElement, theme: Theme | null | undefined): void {
  const colours = theme ? paint(theme) : null;
  for (const name of names) {
    if (colours?.[name]) element.style.setProperty(name, colours[name]);
    else element.style.removeProperty(name);
  }
}
