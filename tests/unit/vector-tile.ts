/** The points of every layer of a vector tile, in the tile's own units. */
export function readLayers(tile: Uint8Array): Record<string, [number, number][]> {
	return Object.fromEntries(Object.entries(readLines(tile)).map(([name, lines]) => [name, lines.flat()]));
}

/** The lines and rings of every layer of a vector tile, in the tile's own units: the little of MVT 2 that the tests need. */
export function readLines(tile: Uint8Array): Record<string, [number, number][][]> {
	const layers: Record<string, [number, number][][]> = {};
	for (const layer of fields(tile, 3)) {
		const name = new TextDecoder().decode([...fields(layer, 1)][0]);
		layers[name] = [...fields(layer, 2)].flatMap((feature) =>
			[...fields(feature, 4)].flatMap((geometry) => decode([...varints(geometry)]))
		);
	}
	return layers;
}

/** The length-delimited values of one field of a protobuf message. */
function* fields(message: Uint8Array, wanted: number): Generator<Uint8Array> {
	for (let at = 0; at < message.length;) {
		const [tag, afterTag] = varint(message, at);
		const [value, afterValue] = varint(message, afterTag);
		const delimited = (tag & 7) === 2;
		at = delimited ? afterValue + value : afterValue;
		if (delimited && tag >> 3 === wanted) yield message.subarray(afterValue, at);
	}
}

function* varints(bytes: Uint8Array): Generator<number> {
	for (let at = 0; at < bytes.length;) {
		const [value, next] = varint(bytes, at);
		yield value;
		at = next;
	}
}

function varint(bytes: Uint8Array, at: number): [value: number, next: number] {
	let value = 0;
	for (let shift = 1; ; shift *= 128) {
		const byte = bytes[at++] ?? 0;
		value += (byte & 127) * shift;
		if (byte < 128) return [value, at];
	}
}

function decode(commands: number[]): [number, number][][] {
	const [MOVE, CLOSE] = [1, 7];
	const out: [number, number][][] = [];
	let [x, y] = [0, 0];
	for (let at = 0; at < commands.length;) {
		const command = commands[at++] ?? 0;
		if ((command & 7) === CLOSE) continue;
		for (let left = command >> 3; left > 0; left--) {
			x += unzigzag(commands[at++] ?? 0);
			y += unzigzag(commands[at++] ?? 0);
			if ((command & 7) === MOVE) out.push([]);
			out.at(-1)?.push([x, y]);
		}
	}
	return out;
}

function unzigzag(value: number): number {
	return value % 2 ? -(value + 1) / 2 : value / 2;
}
