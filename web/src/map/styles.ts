/** How the things on the map look: a shape for each kind, colours as everywhere on the page. */

import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import type ImageStyle from 'ol/style/Image';
import RegularShape from 'ol/style/RegularShape';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import TextStyle from 'ol/style/Text';

import type { Side } from '../lib/labels';
import { isWounded, lookOf } from '../lib/looks';
import { isolated } from '../lib/words';

const INK = '#1a2430';
const PAPER = '#ffffff';
const FONT = "600 13px system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";
const SMALL_FONT = "12px system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

export type Shape = 'circle' | 'ring' | 'square' | 'diamond' | 'triangle' | 'cross' | 'gate';

const PLACE_SHAPES: Readonly<Record<string, Shape>> = {
  assembly_point: 'circle',
  receiving_site: 'ring',
  hospital: 'cross',
  warehouse: 'square',
  distribution_point: 'diamond',
  depot: 'square',
  staging_area: 'triangle',
};

export function placeShape(kind: string): Shape {
  return PLACE_SHAPES[kind] ?? 'circle';
}

/** Signs always show; only names give way to each other. */
const declutterMode = 'obstacle' as const;

function image(shape: Shape, radius: number, colour: string, edge: string): ImageStyle {
  const fill = new Fill({ color: colour });
  const stroke = new Stroke({ color: edge, width: 2 });
  switch (shape) {
    case 'circle':
      return new CircleStyle({ radius, fill, stroke, declutterMode });
    case 'ring':
      return new CircleStyle({
        radius,
        fill: new Fill({ color: PAPER }),
        stroke: new Stroke({ color: colour, width: 4 }),
        declutterMode,
      });
    case 'cross':
      return new RegularShape({
        points: 4,
        radius: radius + 3,
        radius2: 0,
        stroke: new Stroke({ color: colour, width: 5 }),
        declutterMode,
      });
    case 'triangle':
      return new RegularShape({ points: 3, radius: radius + 2, fill, stroke, declutterMode });
    case 'diamond':
      return new RegularShape({ points: 4, radius: radius + 2, fill, stroke, declutterMode });
    default:
      return new RegularShape({
        points: 4,
        radius: radius + 2,
        angle: Math.PI / 4,
        fill,
        stroke,
        declutterMode,
      });
  }
}

export function placeStyle(kind: string, label: string, second: string, side: Side): Style {
  const colour = kind === 'hospital' ? '#b33c00' : INK;
  const text = labelStyle(label, second, side);
  return new Style({ image: image(placeShape(kind), 7, colour, PAPER), text });
}

export function gateStyle(label: string, second: string, side: Side): Style {
  return new Style({
    image: new RegularShape({
      points: 4,
      radius: 10,
      angle: Math.PI / 4,
      fill: new Fill({ color: '#f0e442' }),
      stroke: new Stroke({ color: INK, width: 2.5 }),
      declutterMode,
    }),
    text: labelStyle(label, second, side),
  });
}

const OFFSET_PIXELS = 14;
const ALIGNED: Readonly<Record<Side, { textAlign: CanvasTextAlign; x: number; y: number }>> = {
  end: { textAlign: 'left', x: OFFSET_PIXELS, y: 0 },
  start: { textAlign: 'right', x: -OFFSET_PIXELS, y: 0 },
  above: { textAlign: 'center', x: 0, y: -2 * OFFSET_PIXELS },
  below: { textAlign: 'center', x: 0, y: 2 * OFFSET_PIXELS },
};

/** Widths of the letters used, near enough to lay out names with. */
const LETTER_PIXELS = 7.4;
const LINE_PIXELS = 17;

/** Room that a name, in its lines, and the line under it take, in pixels. */
export function labelSize(label: string): { width: number; height: number } {
  const lines = label.split('\n');
  const letters = Math.max(13, ...lines.map((line) => line.length));
  return { width: letters * LETTER_PIXELS, height: (1 + lines.length) * LINE_PIXELS };
}

function labelStyle(label: string, second: string, side: Side): TextStyle {
  const { textAlign, x, y } = ALIGNED[side];
  const lines = label.split('\n').flatMap((line) => [isolated(line), FONT, '\n', FONT]);
  return new TextStyle({
    text: second === '' ? lines.slice(0, -2) : [...lines, second, SMALL_FONT],
    textAlign,
    justify: textAlign === 'left' || textAlign === 'right' ? textAlign : 'center',
    offsetX: x,
    offsetY: y,
    fill: new Fill({ color: INK }),
    stroke: new Stroke({ color: PAPER, width: 4 }),
  });
}

export function zoneStyle(): Style {
  return new Style({
    fill: new Fill({ color: '#f4e3d7' }),
    stroke: new Stroke({ color: '#f4e3d7', width: 44, lineJoin: 'round' }),
  });
}

export function roadStyle(width: number, used: boolean): Style[] {
  const casing = new Stroke({ color: PAPER, width: width + 3, lineCap: 'round' });
  const colour = used ? '#7fa8c4' : '#b9bfc4';
  const line = new Stroke(used ? { color: colour, width, lineCap: 'round' } : { color: colour, width, lineDash: [4, 4] });
  return [new Style({ stroke: casing }), new Style({ stroke: line })];
}

/** Vehicles: people round, the wounded triangular, goods square, the empty small and hollow. */
export function vehicleStyle(category: string): Style {
  const { colour } = lookOf(category);
  if (category === 'empty') {
    const stroke = new Stroke({ color: '#4a4a4a', width: 1.5 });
    return new Style({ image: new CircleStyle({ radius: 3.5, fill: new Fill({ color: PAPER }), stroke }) });
  }
  if (category === 'goods') return new Style({ image: image('square', 4, colour, INK) });
  if (isWounded(category)) return new Style({ image: image('triangle', 5, colour, INK) });
  return new Style({ image: image('circle', 5, colour, INK) });
}
