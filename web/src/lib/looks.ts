/**
 * Colours and shapes of the things shown: Okabe and Ito's palette, told apart by people of any
 * colour vision, and never alone: each category has a pattern or a shape as well.
 *
 * Okabe, M. and Ito, K. (2008), Color Universal Design: How to make figures and presentations
 * that are friendly to colorblind people.
 */

export type Pattern = 'solid' | 'diagonal' | 'dots' | 'cross' | 'bars' | 'backdiagonal';

export interface Look {
  colour: string;
  /** Colour of figures written on it, at least 4.5 : 1. */
  ink: string;
  pattern: Pattern;
}

const LOOKS: Readonly<Record<string, Look>> = {
  civilians: { colour: '#0072b2', ink: '#ffffff', pattern: 'solid' },
  walking_wounded: { colour: '#d55e00', ink: '#000000', pattern: 'diagonal' },
  stretcher_cases: { colour: '#cc79a7', ink: '#000000', pattern: 'cross' },
  wheelchair_users: { colour: '#56b4e9', ink: '#000000', pattern: 'dots' },
  fighters: { colour: '#4a4a4a', ink: '#ffffff', pattern: 'bars' },
  fighters_families: { colour: '#009e73', ink: '#000000', pattern: 'backdiagonal' },
  goods: { colour: '#e69f00', ink: '#000000', pattern: 'dots' },
  empty: { colour: '#8b9199', ink: '#000000', pattern: 'solid' },
};

const UNKNOWN: Look = { colour: '#4a4a4a', ink: '#ffffff', pattern: 'solid' };

/** How a category of load is drawn, `empty` among them. */
export function lookOf(category: string): Look {
  return LOOKS[category] ?? UNKNOWN;
}

/** Categories in the order of a legend. */
export const CATEGORIES = Object.keys(LOOKS);

/** Whether a category counts among the wounded. */
export function isWounded(category: string): boolean {
  return category === 'walking_wounded' || category === 'stretcher_cases';
}
