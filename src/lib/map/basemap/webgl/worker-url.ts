/** The address of MapLibre's worker. In a file of its own, as importing it fails where MapLibre is not installed. */
export { default as workerUrl } from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
