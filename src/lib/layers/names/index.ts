export { worldCountries, worldTowns } from './list.ts';
export { worldSeas } from './seas.ts';
