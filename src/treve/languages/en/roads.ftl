# Street maps: what is wrong with one, with where places and gates stand on it, and what it gave.
roads-at-work = Reading roads
roads-read = { $junctions } { $junctions ->
    [one] junction
   *[other] junctions
} and { $kilometres } km of road.
roads-corridor = corridor { $corridor }, { $vehicle }: { $routes ->
    [one] one route, { $least } min on the road
   *[other] { $routes } routes, { $least } to { $most } min on the road
}
roads-written = { $links } { $links ->
    [one] link
   *[other] links
} written to { $file } in { $seconds } s.
roads-kept = The earlier table, which differed, is kept as { $file }.
roads-use = The scene does not use them yet: write "links: { $file }" in scene.yaml.

roads-no-scene = There is no scene of this name{ $likely ->
    [none] {""}
   *[other] {" "}(did you mean "{ $likely }"?)
}.
    .remedy = Name a folder with a scene.yaml after --scene; "treve new" makes one.

map-missing = The street map is not there.
    .remedy = Check the path of the file.
map-is-folder = { $object } is a folder, not a street map.
    .remedy = Name the file of the extract itself, which ends in .osm.pbf, .osm, .osm.gz or .osm.bz2.
map-format-unknown = The name does not say which kind of street map this is.
    .remedy = Give an OpenStreetMap extract whose name ends in one of: { $accepted }.
map-empty = The file of the street map is empty.
    .remedy = Download the extract again.
map-unreadable = The street map is cut or corrupted: { $detail }.
    .remedy = Download the extract again and compare its checksum.
map-without-roads = The street map holds no road that a vehicle may drive.
    .remedy = Take an extract with ways tagged "highway", and with the nodes of those ways.
map-reader-missing = Reading street maps needs the library osmium, which is not installed.
    .remedy = Install the project with its extra "gis".
map-elsewhere = No place or gate of { $object } lies on the street map, which covers longitudes { $west } to { $east } and latitudes { $south } to { $north }.
    .remedy = Take the extract of the right region, or check that latitude and longitude are not swapped.

without-coordinates = { $object } has no coordinates, so it cannot be found on a map.
    .remedy = Give it latitude and longitude in degrees.
place-far-from-road = { $metres ->
    [-1] No road near { $object } leads anywhere ({ $profile }).
   *[other] { $object } lies { $metres } m from the nearest road open to its vehicles ({ $profile }); at most { $limit_metres } m are accepted.
}
    .remedy = Correct its coordinates, take a more complete map, or raise --place-limit-km.
gate-far-from-road = { $metres ->
    [-1] No road near gate { $object } leads anywhere ({ $profile }).
   *[other] Gate { $object } lies { $metres } m from the nearest road ({ $profile }); at most { $limit_metres } m are accepted.
}
    .remedy = Put the gate on its road, or raise --gate-limit-km.
place-on-closed-road = { $object } stands on a road closed by { $object2 }.
    .remedy = Move the place out of the closed area, or take the closure back.
gate-on-closed-road = Gate { $object } stands on a road closed by { $object2 }.
    .remedy = Move the gate, take it off its corridors, or take the closure back.
gate-off-corridor = Gate { $object } is not on corridor { $object2 }: no open road joins it and { $object3 } without passing another gate ({ $vehicle_class }).
    .remedy = Check the gate's coordinates, the order of the corridor's gates, and the closed roads.
place-without-way = No open road joins { $object } to the gates or places it needs ({ $vehicle_class }).
    .remedy = Check its coordinates and the closed roads; a place behind a gate must lie on the other side of it.
no-way-to-gate = { $object } has no open road to or from gate { $object2 } ({ $vehicle_class }); that corridor does not serve it.
    .remedy = If it should, check the closed roads around both.
corridor-detour = Gate { $object } makes corridor { $object2 } at least { $minutes } min longer than passing without it.
    .remedy = Check its coordinates and the order of the corridor's gates.

graph-missing = No roads have been read for this scene yet.
    .remedy = Name a street map: treve roads FILE --scene DIR.
graph-unreadable = The saved roads are cut, corrupted or of another version.
    .remedy = Read the street map again: treve roads FILE --scene DIR.

closures-missing = The file of closed roads is not there.
    .remedy = Check the path after --closed.
closures-not-json = The closed roads are not JSON in UTF-8.
    .remedy = Save them as GeoJSON from a map editor.
closures-not-geojson = The closed roads are not a GeoJSON FeatureCollection.
    .remedy = Save them as GeoJSON from a map editor.
closure-bad-shape = Closure { $object } (feature { $number }) is no point, line or area that can be read.
    .remedy = Draw it as a polygon, a line or a point, or name ways in a property "osm_way".
closure-not-degrees = Closure { $object } (feature { $number }) is not in degrees of longitude and latitude.
    .remedy = Export it in WGS84 (EPSG:4326), longitude first.
closure-bad-way = Closure { $object } (feature { $number }) names a way that is not a whole number.
    .remedy = Write "osm_way" as the number of an OpenStreetMap way, or a list of numbers.
