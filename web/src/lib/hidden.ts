/** What of a region that scrolls lies out of sight. */

/** Sizes and position of a region that scrolls, as the browser tells them. */
export interface Region {
  clientWidth: number;
  clientHeight: number;
  scrollWidth: number;
  scrollHeight: number;
  /** Counts from the side where the text begins: negative where that is the right one. */
  scrollLeft: number;
  scrollTop: number;
}

/** Where there is more than can be seen. */
export interface Hidden {
  above: boolean;
  below: boolean;
  left: boolean;
  right: boolean;
  /** What scrolling would show in all, wherever it stands: empty where all is in sight. */
  parts: '' | 'rows' | 'columns' | 'both';
}

export const NOTHING_HIDDEN: Hidden = { above: false, below: false, left: false, right: false, parts: '' };

/** Pixels by which browsers round sizes differently. */
const ROUNDING = 1;

/** Tell where a region goes on out of sight. */
export function hiddenParts(region: Region, rightToLeft: boolean): Hidden {
  const across = region.scrollWidth - region.clientWidth;
  const down = region.scrollHeight - region.clientHeight;
  const left = rightToLeft ? across + region.scrollLeft : region.scrollLeft;
  const columns = across > ROUNDING;
  const rows = down > ROUNDING;
  return {
    above: region.scrollTop > ROUNDING,
    below: down - region.scrollTop > ROUNDING,
    left: left > ROUNDING,
    right: across - left > ROUNDING,
    parts: columns ? (rows ? 'both' : 'columns') : rows ? 'rows' : '',
  };
}
