import { gzipSync } from 'node:zlib';

/** RFC 1952: the position of the operating system's byte, and the value for "unknown". */
const OS_BYTE = 9;
const OS_UNKNOWN = 255;

/**
 * Compresses with gzip to the same bytes on every machine: zlib writes no time, but it writes the operating system.
 *
 * @param {string | Uint8Array} data
 */
export function gzip(data) {
	const bytes = gzipSync(data, { level: 9 });
	bytes[OS_BYTE] = OS_UNKNOWN;
	return bytes;
}
