import { ROW } from './geometry.ts';

/** Stretches that one instance draws: with fewer the graphics card has more to do with instances than with lines. */
export const BLOCK = 64;

/**
 * A stretch of line is a quad around two points; the points before and after them tell how it meets its neighbours. All of
 * them are read from textures, so no point is stored twice. All is measured in device pixels. MapLibre's prelude brings
 * `projectTile`. (What would be a comment in the code stands here: it need not travel.)
 *
 * In: `corner`: which quad of the block, which end, which side. `points`: x, y, share, length so far. `words`: route and
 * kind. `routes`: start, end, colour.
 *
 * Out: `at`: along the stretch from a, and across it. `reach`: how long the stretch is; where on it the trail and the head
 * end; how wide it is. `trailing`: the share of the trail that lies behind a, what a pixel adds, and how visible the rest
 * of the line is. `pattern`: the kind; where in the dashes a is; lengths of dash a pixel. `ends`: whether a and b are ends
 * of the line, and whether the quad goes on past them.
 *
 * At a sharp corner, where a mitre would be a spike, two stretches overlap a little. Dashes are as long as on a flat map,
 * or half or twice as long where a globe or a tilt draws the line shorter.
 */
export const vertexShader = (prelude: string, define: string): string => `#version 300 es
${prelude}
${define}
layout(location = 0) in uint corner;
uniform highp sampler2D points;
uniform highp usampler2D words;
uniform highp usampler2D routes;
uniform vec4 colors[4];
uniform vec2 origin;
uniform vec2 viewport;
uniform float clock, trail, faint, radius, head, world, dim;
uniform int lit, first, last;
out vec2 at;
flat out vec4 color;
flat out vec4 reach;
flat out vec3 trailing;
flat out vec3 pattern;
flat out ivec4 ends;
flat out float spotRadius;

const uint ROUTE = 0x3fffffffu;
const float FAR = 1e5;

ivec2 cell(int i) { return ivec2(i & ${ROW - 1}, i >> ${Math.log2(ROW)}); }
uint word(int i) { return texelFetch(words, cell(i), 0).x; }
vec4 place(vec2 point) { return projectTile(point - origin); }
vec2 onScreen(vec4 p) { return p.xy / p.w * viewport * 0.5; }

void main() {
	gl_Position = vec4(-2.0, -2.0, -2.0, 1.0);
	int i = first + gl_InstanceID * ${BLOCK} + int(corner >> 2u);
	if (i >= last) return;
	uint wordA = word(i);
	uint route = wordA & ROUTE;
	if (route != (word(i + 1) & ROUTE)) return;
	vec4 a = texelFetch(points, cell(i), 0);
	vec4 b = texelFetch(points, cell(i + 1), 0);
	uvec4 facts = texelFetch(routes, cell(int(route)), 0);
	float start = uintBitsToFloat(facts.x);
	float duration = max(uintBitsToFloat(facts.y) - start, 1e-6);
	float toShare = 1.0 / duration;
	float ahead = (clock - start) * toShare;
	float tail = ahead - trail * toShare;
	bool standsOut = int(route) == lit;
	float rest = standsOut ? max(faint, 0.6) : faint;
	bool drawn = ahead > a.z && tail < b.z;
	if (!drawn && rest == 0.0) return;

	vec4 pa = place(a.xy);
	vec4 pb = place(b.xy);
	if (pa.w <= 0.0 || pb.w <= 0.0) return;
	vec2 sa = onScreen(pa);
	vec2 sb = onScreen(pb);
	float len = distance(sa, sb);
	if (len < 1e-4) return;
	vec2 dir = (sb - sa) / len;
	vec2 normal = vec2(-dir.y, dir.x);

	bool isB = (corner & 2u) != 0u;
	float side = (corner & 1u) == 0u ? -1.0 : 1.0;
	bool endA = i == 0 || (word(i - 1) & ROUTE) != route;
	bool endB = i + 1 == last || (word(i + 2) & ROUTE) != route;
	vec2 miter = normal;
	vec4 beside = place(texelFetch(points, cell(isB ? i + 2 : i - 1), 0).xy);
	vec2 away = (onScreen(beside) - (isB ? sb : sa)) * (isB ? 1.0 : -1.0);
	if (!(isB ? endB : endA) && beside.w > 0.0 && dot(away, away) > 1e-8) {
		vec2 sum = normalize(away) + dir;
		float along = dot(sum, dir);
		miter = along > 0.6 ? vec2(-sum.y, sum.x) / along : normal + dir * side * (isB ? 0.5 : -0.5);
	}

	float perShare = len / max(b.z - a.z, 1e-9);
	float headAt = clamp((ahead - a.z) * perShare, -FAR, FAR);
	float tailAt = clamp((tail - a.z) * perShare, -FAR, FAR);
	bool hasHead = head > 0.0 && ahead > 0.0 && ahead < 1.0 && ahead >= a.z && ahead < b.z;
	bvec2 beyond = bvec2(endA || (tail > a.z && drawn) || hasHead, endB || (ahead < b.z && drawn) || hasHead);

	uint kind = wordA >> 30u;
	float wide = radius * (standsOut ? 1.8 : 1.0) * (kind == 3u ? 0.6 : 1.0);
	float around = (hasHead ? max(wide, head) : wide) + 1.0;
	vec2 corner = (isB ? sb : sa) + ((isB ? beyond.y : beyond.x) ? normal * side + dir * (isB ? 1.0 : -1.0) : miter * side) * around;
	vec2 from = corner - sa;
	at = vec2(dot(from, dir), dot(from, normal));
	vec4 p = isB ? pb : pa;
	gl_Position = vec4(corner / (viewport * 0.5), p.z / p.w, 1.0);

	float flatLength = (b.w - a.w) * world / len;
	float level = exp2(round(log2(max(flatLength, 1e-6))));
	pattern = vec3(float(kind), a.w * world / level, flatLength / level);
	uint rgb = facts.z;
	color = rgb == 0u ? colors[kind] : vec4(uvec4(rgb, rgb >> 8u, rgb >> 16u, rgb >> 24u) & 255u) / 255.0;
	color.a *= standsOut ? 1.0 : dim;
	reach = vec4(len, tailAt, headAt, wide);
	float toTrail = duration / trail;
	trailing = vec3((a.z - tail) * toTrail, toTrail / perShare, rest);
	ends = ivec4(endA, endB, beyond);
	spotRadius = hasHead ? head : 0.0;
}`;

/**
 * Draws the part of a quad that is ink. `cover`: a line thinner than a pixel is a fainter one of a pixel. `toInk`: how far
 * along the line the next ink is. Where a quad goes on past a joint it does so for its head or the end of its trail; the
 * rest of the line there is its neighbour's.
 */
export const FRAGMENT_SHADER = `#version 300 es
precision highp float;
in vec2 at;
flat in vec4 color;
flat in vec4 reach;
flat in vec3 trailing;
flat in vec3 pattern;
flat in ivec4 ends;
flat in float spotRadius;
uniform float unit, fade;
out vec4 fragColor;

const float FAR = 1e5;

float cover(float radius, float away) {
	return clamp(max(radius, 0.5) + 0.5 - away, 0.0, 1.0) * min(1.0, radius * 2.0);
}

float toInk() {
	if (pattern.x == 0.0) return 0.0;
	float place = pattern.y + at.x * pattern.z;
	float dash = pattern.x == 1.0 ? 4.5 * unit : 0.0;
	float period = (pattern.x == 1.0 ? 8.0 : pattern.x == 2.0 ? 2.6 : 5.2) * unit;
	float past = mod(place, period) - dash;
	return max(0.0, min(past, period - dash - past)) / pattern.z;
}

void main() {
	float from = ends.x == 1 ? 0.0 : -FAR;
	float until = ends.y == 1 ? reach.x : FAR;
	float ink = toInk();
	float width = reach.w;
	bool neighbours = (ends.z == 1 && ends.x == 0 && at.x < 0.0) || (ends.w == 1 && ends.y == 0 && at.x > reach.x);
	float outside = max(0.0, max(from - at.x, at.x - until));
	float rest = neighbours ? 0.0 : trailing.z * cover(width, length(vec2(max(ink, outside), at.y)));
	float low = max(from, reach.y);
	float high = min(until, reach.z);
	bool foreign = neighbours && (at.x < 0.0 ? reach.y <= 0.0 : reach.z >= reach.x);
	float strength = 0.0;
	if (low < high && !foreign) {
		outside = max(0.0, max(low - at.x, at.x - high));
		float gone = 1.0 - clamp(trailing.x + at.x * trailing.y, 0.0, 1.0);
		strength = cover(width, length(vec2(max(ink, outside), at.y))) * (1.0 - fade * gone * (2.0 - gone));
	}
	float spot = spotRadius > 0.0 ? clamp(spotRadius + 0.5 - length(vec2(at.x - reach.z, at.y)), 0.0, 1.0) : 0.0;
	float alpha = max(max(rest, strength), spot) * color.a;
	if (alpha <= 0.0) discard;
	fragColor = vec4(color.rgb, 1.0) * alpha;
}`;
