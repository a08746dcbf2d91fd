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

import type { PageDocument, Position } from '../lib/document';
import { streams, streamWidth, zoneOutline } from '../lib/flows';
import { opening } from '../lib/extent';
import { labelSides, wrapped, type Box, type Side } from '../lib/labels';
import type { Sighting } from '../lib/motion';
import { gateStyle, labelSize, placeStyle, roadStyle, vehicleStyle, zoneStyle } from './styles';

const PADDING_PIXELS = [48, 90, 56, 90];
const NARROW_PADDING_PIXELS = [44, 50, 52, 50];
const NARROW_PIXELS = 500;
const FARTHEST_ZOOM = 17;
/** Room that a button to zoom takes; the scale is two of them wide and half of one high. */
const CONTROL_PIXELS = 52;
/** Longest line of a name on the map; longer names go on below. */
const LINE_LETTERS = 28;
const NARROW_LINE_LETTERS = 16;

/** What is written under a place or a gate at a moment; the empty string for nothing. */
export type Remark = (id: string) => string;

export interface MapWords {
  zoomIn: string;
  zoomOut: string;
}

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
  #letters = LINE_LETTERS;

  constructor(
    target: HTMLElement,
    private readonly page: PageDocument,
    words: MapWords,
  ) {
    const ground = new VectorLayer({ source: new VectorSource({ features: this.#ground() }) });
    const names = new VectorLayer({
      source: new VectorSource({ features: this.#names() }),
      declutter: true,
      renderBuffer: 0, // a name is shown only where its sign is
    });
    const vehicles = new VectorLayer({ source: this.#vehicleSource });
    this.#map = new OlMap({
      target,
      layers: [ground, vehicles, names],
      view: new View({ maxZoom: FARTHEST_ZOOM }),
      controls: controls(words, page.schematic),
      interactions: interactions(),
    });
    this.fit();
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
    this.#layOutNames([width, height], view.getResolution() ?? 1);
  }

  /** Puts the vehicles where they are, and the remarks under places and gates. */
  show(sightings: readonly Sighting[], placeRemark: Remark, gateRemark: Remark): void {
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
        placeStyle(place.kind, this.#nameOf(place), second, this.#sideOf('place', place.id)),
      );
    }
    for (const gate of this.page.gates) {
      this.#remark(this.#gates, gate.id, gateRemark(gate.id), (second) =>
        gateStyle(this.#nameOf(gate), second, this.#sideOf('gate', gate.id)),
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
    // The widest last drawn would cover the narrow: draw in order of falling width.
    for (const stream of roads) features.push(road(stream.line, stream.trips, most));
    return features;
  }

  #names(): Feature<Point>[] {
    for (const gate of this.page.gates) {
      const feature = new Feature(new Point(point(gate.at)));
      feature.setStyle(gateStyle(this.#nameOf(gate), '', 'end'));
      this.#gates.set(gate.id, feature);
    }
    for (const place of this.page.places) {
      const feature = new Feature(new Point(point(place.at)));
      feature.setStyle(placeStyle(place.kind, this.#nameOf(place), '', 'end'));
      this.#places.set(place.id, feature);
    }
    return [...this.#gates.values(), ...this.#places.values()];
  }

  #nameOf(thing: { name: string }): string {
    return wrapped(thing.name, this.#letters);
  }

  #sideOf(kind: 'gate' | 'place', id: string): Side {
    return this.#sides.get(`${kind}/${id}`) ?? 'end';
  }

  /** Chooses the sides once, as the whole scene stands on the sheet. */
  #layOutNames([width, height]: readonly [number, number], resolution: number): void {
    const [west = 0, , , north = 0] = this.#map.getView().calculateExtent(this.#map.getSize());
    const things = [
      ...this.page.gates.map((gate) => ({ key: `gate/${gate.id}`, ...gate })),
      ...this.page.places.map((place) => ({ key: `place/${place.id}`, ...place })),
    ];
    const signs = things.map(({ at, name }) => {
      const [x = 0, y = 0] = point(at);
      return { x: (x - west) / resolution, y: (north - y) / resolution, ...labelSize(wrapped(name, this.#letters)) };
    });
    const controls: Box[] = [
      { left: 0, right: CONTROL_PIXELS, top: 0, bottom: 2 * CONTROL_PIXELS },
      { left: 0, right: 2 * CONTROL_PIXELS, top: height - CONTROL_PIXELS / 2, bottom: height },
    ];
    labelSides(signs, [width, height], controls).forEach((side, index) => {
      this.#sides.set(things[index]?.key ?? '', side);
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
    style: (second: string) => ReturnType<typeof gateStyle>,
  ): void {
    const feature = features.get(id);
    const key = `${features === this.#gates ? 'gate' : 'place'}/${id}`;
    if (!feature || this.#remarks.get(key) === remark) return;
    this.#remarks.set(key, remark);
    feature.setStyle(style(remark));
  }
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
