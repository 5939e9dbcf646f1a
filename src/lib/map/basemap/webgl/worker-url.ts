/** The address of MapLibre's worker. A module of its own: where MapLibre is missing, whoever imports it is told so. */
export { default as workerUrl } from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
