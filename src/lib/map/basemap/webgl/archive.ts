import { FetchSource, PMTiles } from 'pmtiles';
import { batched } from './batched-source.ts';

export { Protocol } from 'pmtiles';

/** Opens the PMTiles archive at an address. Nothing is fetched until a tile is asked for. */
export const openArchive = (address: string): PMTiles => new PMTiles(batched(new FetchSource(address)));
