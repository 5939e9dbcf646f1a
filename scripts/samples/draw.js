/**
 * Draws the samples in a page: a sheet that looks like a scan, and a short clip. All that looks like chance comes from one
 * seed. The functions run in the browser, so each holds all that it needs.
 */

/** Draws the sheet, 1,800 × 2,400 pixels, and returns it as the address of its data. */
export function drawSheet() {
	const canvas = new OffscreenCanvas(1800, 2400);
	const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
	let seed = 20;
	const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;

	pen.fillStyle = '#efe7d3';
	pen.fillRect(0, 0, 1800, 2400);
	for (let i = 0; i < 900; i++) {
		pen.fillStyle = `rgb(90 70 30 / ${chance() * 0.05})`;
		pen.beginPath();
		pen.arc(chance() * 1800, chance() * 2400, chance() * 60, 0, 7);
		pen.fill();
	}

	/** @type {(text: string, x: number, y: number, size?: number) => void} */
	const type = (text, x, y, size = 40) => {
		pen.font = `${size}px 'Liberation Mono', monospace`;
		for (const [at, letter] of [...text].entries()) {
			pen.fillStyle = `rgb(38 34 30 / ${0.72 + chance() * 0.28})`;
			pen.fillText(letter, x + at * size * 0.62 + chance() * 1.5, y + chance() * 3);
		}
	};
	type('SPECIMEN', 200, 260, 72);
	type('a made-up sheet to try pictures with', 200, 330);
	type('Form 7 — what was in the hold', 200, 520, 52);
	const rows = ['crates, wood', 'crates, sealed', 'barrels', 'spare tyres', 'canvas, rolls', 'paper, bales'];
	rows.forEach((row, i) => {
		const y = 680 + i * 120;
		type(`${i + 1}.`, 200, y);
		type(row, 320, y);
		type(String(Math.round(chance() * 90) + 10), 1180, y);
		type(`${Math.round(chance() * 900) + 100} kg`, 1380, y);
		pen.strokeStyle = 'rgb(38 34 30 / 0.4)';
		pen.lineWidth = 3;
		pen.strokeRect(180, y - 70, 1440, 110);
	});
	type('Signed for by the keeper of the hold.', 200, 1640);
	pen.strokeStyle = '#26408a';
	pen.lineWidth = 7;
	pen.beginPath();
	for (let x = 0; x <= 620; x += 4) pen.lineTo(240 + x, 1840 + Math.sin(x / 23) * (60 - x / 14) + x / 16);
	pen.stroke();

	pen.save();
	pen.translate(1330, 1960);
	pen.rotate(-0.2);
	pen.strokeStyle = pen.fillStyle = 'rgb(160 30 40 / 0.75)';
	pen.lineWidth = 14;
	pen.beginPath();
	pen.arc(0, 0, 230, 0, 7);
	pen.stroke();
	pen.lineWidth = 6;
	pen.beginPath();
	pen.arc(0, 0, 190, 0, 7);
	pen.stroke();
	pen.font = "bold 84px 'Liberation Sans', sans-serif";
	pen.textAlign = 'center';
	pen.fillText('NOT REAL', 0, 10, 340);
	pen.font = "44px 'Liberation Sans', sans-serif";
	pen.fillText('for trial only', 0, 76);
	pen.restore();
	return dataOf(canvas);

	/** @param {OffscreenCanvas} drawn */
	async function dataOf(drawn) {
		const bytes = new Uint8Array(await (await drawn.convertToBlob()).arrayBuffer());
		return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
	}
}

/** Draws the clip: three seconds in which an aircraft crosses the sky and a bar grows with the time. */
export async function drawClip() {
	const { BufferTarget, CanvasSource, Output, WebMOutputFormat } = await import(
		// The page serves the library at this address.
		/** @type {string} */ ('/mediabunny.js')
	);
	const [width, height, seconds, rate] = [480, 270, 3, 20];
	const canvas = new OffscreenCanvas(width, height);
	const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
	const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
	const source = new CanvasSource(canvas, { codec: 'vp8', bitrate: 120_000, keyFrameInterval: 0.25 });
	output.addVideoTrack(source, { frameRate: rate });
	await output.start();
	let poster = '';
	for (let frame = 0; frame < seconds * rate; frame++) {
		draw(frame / (seconds * rate - 1));
		if (frame === 0) poster = base64(await (await canvas.convertToBlob()).arrayBuffer());
		await source.add(frame / rate, 1 / rate);
	}
	await output.finalize();
	return { poster, clip: base64(output.target.buffer) };

	/** @param {number} fraction of the clip, 0–1 */
	function draw(fraction) {
		const sky = pen.createLinearGradient(0, 0, 0, height);
		sky.addColorStop(0, '#2f5d8c');
		sky.addColorStop(1, '#dfe8ea');
		pen.fillStyle = sky;
		pen.fillRect(0, 0, width, height);
		pen.fillStyle = '#1c3f3a';
		pen.beginPath();
		pen.moveTo(0, height);
		for (let x = 0; x <= width; x += 8) pen.lineTo(x, 215 + Math.sin(x / 40) * 14 + Math.sin(x / 17) * 5);
		pen.lineTo(width, height);
		pen.fill();
		pen.save();
		pen.translate(30 + fraction * 420, 150 - fraction * 90);
		pen.rotate(-0.2);
		pen.fillStyle = '#fff';
		pen.beginPath();
		pen.ellipse(0, 0, 34, 6, 0, 0, 7);
		pen.moveTo(8, 0);
		pen.lineTo(-12, 22);
		pen.lineTo(-20, 22);
		pen.lineTo(-8, 0);
		pen.moveTo(-24, 0);
		pen.lineTo(-36, -16);
		pen.lineTo(-30, -16);
		pen.lineTo(-14, 0);
		pen.fill();
		pen.restore();
		pen.fillStyle = '#000';
		pen.fillRect(0, height - 18, width, 18);
		pen.fillStyle = '#ffd23c';
		pen.fillRect(0, height - 18, width * fraction, 18);
	}

	/** @param {ArrayBuffer} buffer */
	function base64(buffer) {
		return btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''));
	}
}
