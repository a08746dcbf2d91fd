/**
 * Stands in for the parts of OpenLayers that this page never calls (see `vite.config.ts`): styles
 * written as plain objects with their language of expressions, the search for what lies under the
 * pointer, the zones of UTM, and the default sets of controls and interactions. Leaving them out
 * takes about 60 kB off a page that people carry on a USB stick.
 */

function neverCalled(): never {
  throw new Error('this part of OpenLayers was left out of the bundle');
}

/** Asked for at start, never used. */
export const HIT_DETECT_RESOLUTION = 1;

export {
  neverCalled as createHitDetectionImageData,
  neverCalled as defaults,
  neverCalled as flatStyleLikeToStyleFunction,
  neverCalled as flatStylesToStyleFunction,
  neverCalled as hitDetect,
  neverCalled as makeProjection,
  neverCalled as makeTransforms,
  neverCalled as rulesToStyleFunction,
};
