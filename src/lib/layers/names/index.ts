export { worldCountries, worldTowns } from './list.ts';
