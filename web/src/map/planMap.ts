/** The map of one plan on OpenLayers: a plain ground, no tiles, nothing fetched. */

import Collection from 'ol/Collection';
import Feature from 'ol/Feature';
import OlMap from 'ol/Map';
import View from 'ol/View';
import ScaleLine from 'ol/control/ScaleLine';
import Zoom from 'ol/control/Zoom';
import { platformModifierKeyOnly } from 'ol/events/condition';
import { boundingExtent } from 'ol/extent';
import LineString from 'ol/geom/LineString';
import MultiPoint from 'ol/geom/MultiPoint';
import Point from 'ol/geom/Point';
import Polygon from 'ol/geom/Polygon';
import DoubleClickZoom from 'ol/interaction/DoubleClickZoom';
import DragPan from 'ol/interaction/DragPan';
import KeyboardPan from 'ol/interaction/KeyboardPan';
import KeyboardZoom from 'ol/interaction/KeyboardZoom';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom';
import PinchZoom from 'ol/interaction/PinchZoom';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import type Style from 'ol/style/Style';

import type { PageDocument, Position } from '../lib/document';
import { streams, streamWidth, zoneOutline } from '../lib/flows';
import { opening } from '../lib/extent';
import { labelSides, wrapped, type Box, type Road, type Side } from '../lib/labels';
import type { Sighting } from '../lib/motion';
import {
  bufferStyle,
  frontStyle,
  gateStyle,
  labelSize,
  nameStyle,
  placeStyle,
  positionStyle,
  roadStyle,
  vehicleStyle,
  zoneStyle,
  type Label,
} from './styles';

const PADDING_PIXELS = [48, 90, 56, 90];
const NARROW_PADDING_PIXELS = [44, 50, 52, 50];
const NARROW_PIXELS = 500;
const FARTHEST_ZOOM = 17;
/** Room that a button to zoom takes; the scale is two of them wide. */
const CONTROL_PIXELS = 52;
const SCALE_PIXELS = 36;
/** Longest line of a name on the map; longer names go on below. */
const LINE_LETTERS = 28;
/** Scales that differ by less than this share are the same. */
const SAME_SCALE = 0.01;
const NARROW_LINE_LETTERS = 16;

/** What is written under a place or a gate at a moment; the empty string for nothing. */
export type Remark = (id: string) => string;

export interface MapWords {
  zoomIn: string;
  zoomOut: string;
}

/** Where a view looks, and how closely. */
const sightOf = (view: View): string => `${view.getCenter()} ${view.getResolution()}`;

const point = (at: Position) => fromLonLat([...at]);

/** Draws the scene once and the vehicles at every moment. */
export class PlanMap {
  readonly #map: OlMap;
  readonly #vehicles = new Map<string, Feature<MultiPoint>>();
  readonly #vehicleSource = new VectorSource<Feature<MultiPoint>>();
  readonly #places = new Map<string, Feature<Point>>();
  readonly #gates = new Map<string, Feature<Point>>();
  readonly #remarks = new Map<string, string>();
  readonly #sides = new Map<string, Side>();
  readonly #orders: ReadonlyMap<string, number>;
  #letters = LINE_LETTERS;
  #resolution = 0;
  #fitted = '';
  #shown: [readonly Sighting[], Remark, Remark] | undefined;

  constructor(
    target: HTMLElement,
    private readonly page: PageDocument,
    words: MapWords,
  ) {
    this.#orders = ordersOfNames(page);
    const ground = new VectorLayer({ source: new VectorSource({ features: this.#ground() }) });
    const names = new VectorLayer({
      source: new VectorSource({ features: this.#names() }),
      declutter: true,
      renderBuffer: 0, // a name is shown only where its sign is
    });
    const signs = new VectorLayer({ source: new VectorSource({ features: this.#signs() }) });
    const vehicles = new VectorLayer({ source: this.#vehicleSource });
    this.#map = new OlMap({
      target,
      layers: [ground, vehicles, names, signs],
      view: new View({ maxZoom: FARTHEST_ZOOM }),
      controls: controls(words, page.schematic),
      interactions: interactions(),
    });
    this.fit();
    this.#map.on('moveend', () => this.#lookAgain());
    this.#map.on('change:size', () => this.#fitAgain());
  }

  /** Brings into sight what the map opens on. */
  fit(): void {
    const things = opening(this.page).positions.map(point);
    if (things.length === 0) return;
    this.#map.updateSize();
    const [width = 0, height = 0] = this.#map.getSize() ?? [];
    const padding = width < NARROW_PIXELS ? NARROW_PADDING_PIXELS : PADDING_PIXELS;
    this.#letters = width < NARROW_PIXELS ? NARROW_LINE_LETTERS : LINE_LETTERS;
    const view = this.#map.getView();
    view.fit(boundingExtent(things), { padding });
    this.#fitted = sightOf(view);
    this.#layOutNames([width, height], view.getResolution() ?? 1);
  }

  /** Fits the map to a window of another size (a phone that is turned), unless it has been moved. */
  #fitAgain(): void {
    if (sightOf(this.#map.getView()) !== this.#fitted) return;
    this.fit();
    if (this.#shown) this.show(...this.#shown);
  }

  /** Lays the names out anew where the map has been zoomed: other signs stand beside each other. */
  #lookAgain(): void {
    const resolution = this.#map.getView().getResolution() ?? 1;
    const [width = 0, height = 0] = this.#map.getSize() ?? [];
    if (width === 0 || Math.abs(resolution / this.#resolution - 1) < SAME_SCALE) return;
    this.#layOutNames([width, height], resolution);
    if (this.#shown) this.show(...this.#shown);
  }

  /** Puts the vehicles where they are, and the remarks under places and gates. */
  show(sightings: readonly Sighting[], placeRemark: Remark, gateRemark: Remark): void {
    this.#shown = [sightings, placeRemark, gateRemark];
    const groups = new Map<string, number[][]>();
    for (const { trip, at } of sightings) {
      const category = this.page.loads[trip.load]?.category ?? 'empty';
      const points = groups.get(category) ?? [];
      points.push(point(at));
      groups.set(category, points);
    }
    for (const category of new Set([...groups.keys(), ...this.#vehicles.keys()])) {
      this.#vehicleGroup(category).getGeometry()?.setCoordinates(groups.get(category) ?? []);
    }
    for (const place of this.page.places) {
      this.#remark(this.#places, place.id, placeRemark(place.id), (second) =>
        nameStyle(this.#label('place', place, second)),
      );
    }
    for (const gate of this.page.gates) {
      this.#remark(this.#gates, gate.id, gateRemark(gate.id), (second) =>
        nameStyle(this.#label('gate', gate, second)),
      );
    }
  }

  /** The map as a picture, for paper. */
  picture(): string {
    this.#map.renderSync();
    const [width = 0, height = 0] = this.#map.getSize() ?? [];
    const ratio = window.devicePixelRatio;
    const sheet = document.createElement('canvas');
    sheet.width = width * ratio;
    sheet.height = height * ratio;
    const context = sheet.getContext('2d');
    const canvases = this.#map.getViewport()?.querySelectorAll<HTMLCanvasElement>('.ol-layer canvas') ?? [];
    for (const canvas of canvases) {
      context?.drawImage(canvas, 0, 0, sheet.width, sheet.height);
    }
    return sheet.toDataURL('image/png');
  }

  remove(): void {
    this.#map.setTarget();
    this.#map.dispose();
  }

  #ground(): Feature[] {
    const features: Feature[] = [];
    const outline = zoneOutline(this.page);
    if (outline.length > 0) {
      const zone = new Feature(new Polygon([outline.map(point)]));
      zone.setStyle(zoneStyle());
      features.push(zone);
    }
    const roads = streams(this.page);
    const most = roads[0]?.trips ?? 0;
    for (const corridor of this.page.corridors) {
      for (const line of corridor.legs) features.push(road(line, 0, most));
    }
    for (const { line, buffers } of this.page.pull_backs) {
      for (const { ring } of buffers) features.push(styled(new Polygon([ring.map(point)]), bufferStyle()));
      features.push(styled(new LineString(line.map(point)), frontStyle()));
    }
    // The widest last drawn would cover the narrow: draw in order of falling width.
    for (const stream of roads) features.push(road(stream.line, stream.trips, most));
    return features;
  }

  /** The signs lie over all names: a name may give way, a place may not. */
  #signs(): Feature<Point>[] {
    const signed = (at: Position, style: Style): Feature<Point> => {
      const feature = new Feature(new Point(point(at)));
      feature.setStyle(style);
      return feature;
    };
    return [
      ...this.page.places.map((place) => signed(place.at, placeStyle(place.kind))),
      ...this.page.gates.map((gate) => signed(gate.at, gateStyle())),
      ...this.page.positions.map(({ at, too_near }) => signed(at, positionStyle(too_near))),
    ];
  }

  #names(): Feature<Point>[] {
    for (const gate of this.page.gates) {
      const feature = new Feature(new Point(point(gate.at)));
      feature.setStyle(nameStyle(this.#label('gate', gate, '')));
      this.#gates.set(gate.id, feature);
    }
    for (const place of this.page.places) {
      const feature = new Feature(new Point(point(place.at)));
      feature.setStyle(nameStyle(this.#label('place', place, '')));
      this.#places.set(place.id, feature);
    }
    return [...this.#gates.values(), ...this.#places.values()];
  }

  #label(kind: 'gate' | 'place', thing: { id: string; name: string }, second: string): Label {
    const key = `${kind}/${thing.id}`;
    const name = wrapped(thing.name, this.#letters);
    return { name, second, side: this.#sides.get(key), order: this.#orders.get(key) ?? 0 };
  }

  /** Chooses the sides as the scene stands on the sheet, the most important names first. */
  #layOutNames([width, height]: readonly [number, number], resolution: number): void {
    this.#resolution = resolution;
    const [west = 0, , , north = 0] = this.#map.getView().calculateExtent(this.#map.getSize());
    const onSheet = (at: Position): [number, number] => {
      const [x = 0, y = 0] = point(at);
      return [(x - west) / resolution, (north - y) / resolution];
    };
    const counted = new Set(this.page.loads.flatMap((load) => (load.people ? [load.origin, ...load.destinations] : [])));
    const things = [
      ...this.page.gates.map((gate) => ({ key: `gate/${gate.id}`, second: false, ...gate })),
      ...this.page.places.map((place) => ({ key: `place/${place.id}`, second: counted.has(place.id), ...place })),
    ].sort((a, b) => (this.#orders.get(b.key) ?? 0) - (this.#orders.get(a.key) ?? 0));
    const signs = things.map(({ at, name, second }) => {
      const [x, y] = onSheet(at);
      return { x, y, ...labelSize(wrapped(name, this.#letters), second) };
    });
    const driven = streams(this.page);
    const most = driven[0]?.trips ?? 0;
    const roads: Road[] = driven.map(({ line, trips }) => ({
      points: line.map(onSheet),
      width: streamWidth(trips, most),
    }));
    const controls: Box[] = [
      { left: 0, right: CONTROL_PIXELS, top: 0, bottom: 2 * CONTROL_PIXELS },
      { left: 0, right: 2 * CONTROL_PIXELS, top: height - SCALE_PIXELS, bottom: height },
    ];
    labelSides(signs, [width, height], controls, roads).forEach((side, index) => {
      const key = things[index]?.key ?? '';
      if (side) this.#sides.set(key, side);
      else this.#sides.delete(key);
    });
    this.#remarks.clear();
  }

  #vehicleGroup(category: string): Feature<MultiPoint> {
    const known = this.#vehicles.get(category);
    if (known) return known;
    const feature = new Feature(new MultiPoint([]));
    feature.setStyle(vehicleStyle(category));
    this.#vehicles.set(category, feature);
    this.#vehicleSource.addFeature(feature);
    return feature;
  }

  /** A style is made anew only where its words have changed. */
  #remark(
    features: Map<string, Feature<Point>>,
    id: string,
    remark: string,
    style: (second: string) => Style,
  ): void {
    const feature = features.get(id);
    const key = `${features === this.#gates ? 'gate' : 'place'}/${id}`;
    if (!feature || this.#remarks.get(key) === remark) return;
    this.#remarks.set(key, remark);
    feature.setStyle(style(remark));
  }
}

/**
 * Which names give way: the higher stays. Gates, then places by the people who leave them or come to
 * them, then places of goods and vehicles.
 */
function ordersOfNames(page: PageDocument): Map<string, number> {
  const people = new Map<string, number>();
  for (const load of page.loads) {
    const count = load.people ? load.quantity : 0;
    for (const id of [load.origin, ...load.destinations]) people.set(id, (people.get(id) ?? 0) + count);
  }
  const places = [...page.places].sort((a, b) => (people.get(b.id) ?? 0) - (people.get(a.id) ?? 0));
  const keys = [...page.gates.map(({ id }) => `gate/${id}`), ...places.map(({ id }) => `place/${id}`)];
  return new Map(keys.map((key, index) => [key, keys.length - index]));
}

function styled(geometry: LineString | Polygon, style: Style): Feature {
  const feature = new Feature(geometry);
  feature.setStyle(style);
  return feature;
}

function road(line: readonly Position[], trips: number, most: number): Feature {
  const feature = new Feature(new LineString(line.map(point)));
  feature.setStyle(roadStyle(streamWidth(trips, most), trips > 0));
  return feature;
}

function controls(words: MapWords, schematic: boolean): Collection<ScaleLine | Zoom> {
  const zoom = new Zoom({ zoomInTipLabel: words.zoomIn, zoomOutTipLabel: words.zoomOut });
  return new Collection<ScaleLine | Zoom>(schematic ? [zoom] : [zoom, new ScaleLine()]);
}

/** One finger scrolls the page and two move the map; the wheel zooms only with Ctrl or Cmd. */
function interactions(): Collection<DragPan | PinchZoom | MouseWheelZoom | KeyboardPan | KeyboardZoom | DoubleClickZoom> {
  const pan: DragPan = new DragPan({
    condition: (event) => {
      const original = event.originalEvent as PointerEvent;
      return original.pointerType !== 'touch' || pan.getPointerCount() === 2;
    },
  });
  const wheel = new MouseWheelZoom({ condition: platformModifierKeyOnly });
  return new Collection([pan, wheel, new PinchZoom(), new KeyboardPan(), new KeyboardZoom(), new DoubleClickZoom()]);
}
