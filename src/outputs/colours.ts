/** The colours of `src/styles/tokens.css` where no style sheet reaches: on cards and icons, in feeds and in the frame of a browser. */

/** The CSS of each colour by its name after `--color-`. */
export type Colours = ReadonlyMap<string, string>;

/** The colours that the text of `tokens.css` names. */
export const readColours = (tokens: string): Colours =>
  new Map(
    Array.from(tokens.matchAll(/--color-([\w-]+):\s*([^;]+);/g), ([, name = '', css = '']) => [name, css.trim()]),
  );

const oklch = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/;

/**
 * One colour as `#rrggbb`, as it is in that theme.
 * @throws Error when there is none of this name, or none that can be read: `oklch(…)` with three numbers, hex digits, `var(--color-…)`, `light-dark()` of two of these (CSS Color 4 and 5).
 */
export function hexOf(colours: Colours, name: string, theme: 'light' | 'dark' = 'light'): string {
  const resolve = (css: string): string => {
    const [, light = '', dark = ''] = /^light-dark\((.+?\)|#\w+),\s*(.+)\)$/s.exec(css) ?? [];
    if (light) return resolve(theme === 'light' ? light : dark);
    const [, other] = /^var\(--color-([\w-]+)\)$/.exec(css) ?? [];
    if (other) return hexOf(colours, other, theme);
    const numbers = oklch.exec(css)?.slice(1).map(Number);
    if (numbers) return hexOfOklch(...(numbers as [number, number, number]));
    if (/^#[\da-f]{6}$/i.test(css)) return css;
    throw new Error(
      `src/styles/tokens.css: “${css}” of --color-${name} cannot be drawn on cards and icons. Type oklch(0.5 0.1 250), #336699, var(--color-…) or light-dark() of two of these.`,
    );
  };
  const css = colours.get(name);
  if (css === undefined) throw new Error(`src/styles/tokens.css: --color-${name} is missing. Cards and icons need it.`);
  return resolve(css);
}

/**
 * OKLCH as `#rrggbb`, for rasterisers that know no other colour (Björn Ottosson, "A perceptual color space for image processing").
 * `lightness` 0 to 1, `hue` in degrees. Colours outside sRGB lose chroma, as CSS Color 4, section 13.2, has it.
 */
export function hexOfOklch(lightness: number, chroma: number, hue: number): string {
  const rgb = linearRgb(lightness, chroma, hue);
  if (chroma > 0.001 && rgb.some((channel) => channel < -0.0001 || channel > 1.0001))
    return hexOfOklch(lightness, chroma - 0.001, hue);
  const byte = (channel: number) => Math.round(255 * gamma(Math.min(1, Math.max(0, channel))));
  return `#${rgb.map((channel) => byte(channel).toString(16).padStart(2, '0')).join('')}`;
}

const gamma = (channel: number): number =>
  channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;

function linearRgb(lightness: number, chroma: number, hue: number): readonly number[] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
