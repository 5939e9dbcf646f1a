import { inflateRawSync } from 'node:zlib';

/** The signatures with which the parts of a ZIP file begin. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const FILE = 0x04034b50;

/** The end of the directory is at most this far from the end of the file: its fields, and a comment. */
const LONGEST_END = 22 + 0xffff;

/** Why a ZIP file cannot be read. */
export class ZipFault extends Error {}

/**
 * Unpacks the files of a ZIP file that are wanted.
 *
 * @param isWanted gets a file's path in the ZIP file
 * @param limit the most bytes that all of them may have
 * @throws {ZipFault} for what is no ZIP file, is damaged, has a password, or is larger than the limit
 */
export function unzip(
	bytes: Uint8Array,
	isWanted: (name: string) => boolean,
	limit: number
): Map<string, Buffer> {
	const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		return unpacked(zip, isWanted, limit);
	} catch (error) {
		if (error instanceof ZipFault) throw error;
		if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
		throw new ZipFault('it is damaged', { cause: error });
	}
}

const tooLarge = (): ZipFault => new ZipFault('it holds far more text than a story');

function unpacked(zip: Buffer, isWanted: (name: string) => boolean, limit: number): Map<string, Buffer> {
	const files = new Map<string, Buffer>();
	const end = endOfDirectory(zip);
	let at = zip.readUInt32LE(end + 16);
	let left = limit;
	for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
		if (zip.readUInt32LE(at) !== ENTRY) throw new ZipFault('it is damaged');
		const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
		const name = zip.toString('utf8', at + 46, nameEnd);
		if (isWanted(name)) {
			const file = contentOf(zip, at, left);
			left -= file.length;
			if (left < 0) throw tooLarge();
			files.set(name, file);
		}
		at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return files;
}

function endOfDirectory(zip: Buffer): number {
	for (let at = zip.length - 22; at >= Math.max(0, zip.length - LONGEST_END); at--) {
		if (zip.readUInt32LE(at) === END) return at;
	}
	throw new ZipFault('it is no ZIP file, as every .docx is, or its end is missing');
}

/** @param entry where the file’s entry in the directory begins */
function contentOf(zip: Buffer, entry: number, limit: number): Buffer {
	const [flags, method] = [zip.readUInt16LE(entry + 8), zip.readUInt16LE(entry + 10)];
	if (flags & 1) throw new ZipFault('it has a password');
	const file = zip.readUInt32LE(entry + 42);
	if (zip.readUInt32LE(file) !== FILE) throw new ZipFault('it is damaged');
	const start = file + 30 + zip.readUInt16LE(file + 26) + zip.readUInt16LE(file + 28);
	const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
	if (method === 0) return packed;
	return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
}
