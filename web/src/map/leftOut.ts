/**
 * Stands in for the parts of OpenLayers that this page never calls (see `vite.config.ts`): styles
 * written as plain objects with their language of expressions, and the default sets of controls
 * and interactions. Leaving them out takes about 50 kB off a page that people carry on a USB stick.
 */

function neverCalled(): never {
  throw new Error('this part of OpenLayers was left out of the bundle');
}

export {
  neverCalled as defaults,
  neverCalled as flatStyleLikeToStyleFunction,
  neverCalled as flatStylesToStyleFunction,
  neverCalled as rulesToStyleFunction,
};
