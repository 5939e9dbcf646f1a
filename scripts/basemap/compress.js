import { gzipSync } from 'node:zlib';

/** RFC 1952: the operating system's byte, and its value for "unknown". */
const OS_BYTE = 9;
const OS_UNKNOWN = 255;

/**
 * Gzip without a trace of the machine: zlib writes no time, but the system's number.
 *
 * @param {string | Uint8Array} data
 */
export function gzip(data) {
	const bytes = gzipSync(data, { level: 9 });
	bytes[OS_BYTE] = OS_UNKNOWN;
	return bytes;
}
