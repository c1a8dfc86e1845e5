export const coverArt = (o: { seed: string; hue: number; width: number; height: number; detail?: 'full' | 'small' }) => o;
export const coverSvg = (c: ReturnType<typeof coverArt>) => `<svg class="cover" viewBox="0 0 ${c.width} ${c.height}" aria-hidden="true"><circle class="cover-lamp" cx="300" cy="300" r="40"/></svg>`;
