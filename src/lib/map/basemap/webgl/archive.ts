import { gunzipSync } from 'fflate';
import { Compression, FetchSource, PMTiles } from 'pmtiles';
import { batched } from './batched-source.ts';

export { Protocol } from 'pmtiles';

/** At once: a stream for each of a view's small tiles takes the main thread longer than the inflating itself. */
async function unpack(data: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
	if (compression === Compression.Gzip) return gunzipSync(new Uint8Array(data)).buffer;
	if (compression === Compression.None || compression === Compression.Unknown) return data;
	throw new Error(`The archive is packed by ${Compression[compression]}; only gzip can be read.`);
}

/** Opens the PMTiles archive at an address. Nothing is fetched until a tile is asked for. */
export const openArchive = (address: string): PMTiles =>
	new PMTiles(batched(new FetchSource(address)), undefined, unpack);
