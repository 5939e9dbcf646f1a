/**
 * Each four vertices are the corners of a circle. Lengths are in device pixels. MapLibre's prelude brings `projectTile`.
 *
 * In: `place`: on the Web Mercator plane. `offset`: from the place, in radii. `areas`: beside that of `radius`, in the column
 * before and the next one; a dot has no more than its whole area. Circles of a globe's far side are left out by their depth.
 */
export const vertexShader = (prelude: string, define: string): string => `#version 300 es
${prelude}
${define}
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 offset;
layout(location = 2) in vec2 areas;
uniform vec2 origin, viewport;
uniform float fraction, radius, limit;
out vec2 at;
out float size;

void main() {
	gl_Position = vec4(-2.0, -2.0, -2.0, 1.0);
	size = radius * sqrt(clamp(mix(areas.x, areas.y, fraction), 0.0, limit));
	vec4 middle = projectTile(place - origin);
	if (size <= 0.0 || middle.w <= 0.0) return;
	vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1 & 1) * 2.0 - 1.0;
	at = corner * (size + 1.0);
	vec2 moved = (at + vec2(offset.x, -offset.y) * radius) / (viewport * 0.5);
	gl_Position = vec4(middle.xy / middle.w + moved, middle.z / middle.w, 1.0);
}`;

/** A circle thinner than a pixel is a fainter one of a pixel. */
export const FRAGMENT_SHADER = `#version 300 es
precision highp float;
in vec2 at;
in float size;
uniform vec4 color;
out vec4 fragColor;

void main() {
	float cover = clamp(max(size, 0.5) + 0.5 - length(at), 0.0, 1.0) * min(1.0, size * size * 4.0);
	if (cover <= 0.0) discard;
	fragColor = vec4(color.rgb, 1.0) * color.a * cover;
}`;
