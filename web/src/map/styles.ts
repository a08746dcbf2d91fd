/** How the things on the map look: a shape for each kind, colours as everywhere on the page. */

import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import type ImageStyle from 'ol/style/Image';
import RegularShape from 'ol/style/RegularShape';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import TextStyle from 'ol/style/Text';

import { reach, type Side } from '../lib/labels';
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

function image(shape: Shape, radius: number, colour: string, edge: string): ImageStyle {
  const fill = new Fill({ color: colour });
  const stroke = new Stroke({ color: edge, width: 2 });
  switch (shape) {
    case 'circle':
      return new CircleStyle({ radius, fill, stroke });
    case 'ring':
      return new CircleStyle({
        radius,
        fill: new Fill({ color: PAPER }),
        stroke: new Stroke({ color: colour, width: 4 }),
      });
    case 'cross':
      return new RegularShape({
        points: 4,
        radius: radius + 3,
        radius2: 0,
        stroke: new Stroke({ color: colour, width: 5 }),
      });
    case 'triangle':
      return new RegularShape({ points: 3, radius: radius + 2, fill, stroke });
    case 'diamond':
      return new RegularShape({ points: 4, radius: radius + 2, fill, stroke });
    default:
      return new RegularShape({
        points: 4,
        radius: radius + 2,
        angle: Math.PI / 4,
        fill,
        stroke,
      });
  }
}

export function placeStyle(kind: string): Style {
  const colour = kind === 'hospital' ? '#b33c00' : INK;
  return new Style({ image: image(placeShape(kind), 7, colour, PAPER) });
}

/** A line that has to be kept clear of weapons. */
export function frontStyle(): Style {
  return new Style({ stroke: new Stroke({ color: INK, width: 2, lineDash: [2, 6] }) });
}

/** Within it nothing of a class may stand. */
export function bufferStyle(): Style {
  return new Style({
    fill: new Fill({ color: 'rgb(179 60 0 / 6%)' }),
    stroke: new Stroke({ color: '#b33c00', width: 1, lineDash: [6, 4] }),
  });
}

/** A position: filled where it stands too near to a line, hollow where it may stand. */
export function positionStyle(tooNear: boolean): Style {
  const stroke = new Stroke({ color: '#b33c00', width: 2 });
  const fill = new Fill({ color: tooNear ? '#b33c00' : PAPER });
  return new Style({ image: new RegularShape({ points: 3, angle: Math.PI, radius: 8, fill, stroke }) });
}

export function gateStyle(): Style {
  return new Style({
    image: new RegularShape({
      points: 4,
      radius: 10,
      angle: Math.PI / 4,
      fill: new Fill({ color: '#f0e442' }),
      stroke: new Stroke({ color: INK, width: 2.5 }),
    }),
  });
}

/** What is written beside a sign. */
export interface Label {
  name: string;
  /** What is so at the moment shown; may be empty. */
  second: string;
  /** Where it is written; nowhere while there is no room for it. */
  side: Side | undefined;
  /** Names of a higher order are placed first; others give way to them. */
  order: number;
}

/** Widths of letters, near enough to lay out names with where none can be measured. */
const LETTER_PIXELS = 7.4;
const LINE_PIXELS = 16;
/** Room kept for the line under a name, which changes with the moment shown. */
const SECOND_PIXELS = 104;

let ruler: CanvasRenderingContext2D | null | undefined;

function widthOf(line: string): number {
  ruler ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (!ruler) return line.length * LETTER_PIXELS;
  ruler.font = FONT;
  return ruler.measureText(line).width;
}

/** Room that a name, in its lines, and the line under it (if it has one) take, in pixels. */
export function labelSize(label: string, second: boolean): { width: number; height: number } {
  const lines = label.split('\n');
  const width = Math.max(second ? SECOND_PIXELS : 0, ...lines.map(widthOf));
  return { width: width + 6, height: (lines.length + (second ? 1 : 0)) * LINE_PIXELS + 4 };
}

const ALIGNED = { '-1': 'right', '0': 'center', '1': 'left' } as const;
const BASELINES = { '-1': 'bottom', '0': 'middle', '1': 'top' } as const;

/** The name of a place or a gate; nothing where it has no room. */
export function nameStyle({ name, second, side, order }: Label): Style {
  return side ? new Style({ text: labelStyle(name, second, side), zIndex: order }) : new Style();
}

function labelStyle(name: string, second: string, side: Side): TextStyle {
  const { across, down, x, y } = reach(side);
  const textAlign = ALIGNED[String(across) as keyof typeof ALIGNED];
  const lines = name.split('\n').flatMap((line) => [isolated(line), FONT, '\n', FONT]);
  return new TextStyle({
    text: second === '' ? lines.slice(0, -2) : [...lines, second, SMALL_FONT],
    textAlign,
    textBaseline: BASELINES[String(down) as keyof typeof BASELINES],
    justify: textAlign,
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
