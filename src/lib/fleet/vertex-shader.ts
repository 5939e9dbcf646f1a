import { ROW } from './geometry.ts';

/** Segments that one instance draws: with fewer the graphics card has more to do with instances than with lines. */
export const BLOCK = 64;

/**
 * A segment is a quad around two points; the points before and after them tell how it meets its neighbours. All of them are
 * read from textures, so no point is stored twice. Lengths are in device pixels. MapLibre's prelude brings `projectTile`.
 * (Comments stand here and not in the shader, as they need not travel to the reader.)
 *
 * In: `corner`: which quad of the block, which end, which side. `points`: x, y, fraction of the route, length so far.
 * `codes`: route and certainty. `routes`: start, end, colour.
 *
 * Out: `at`: along the segment from a, and across it. `reach`: how long the segment is; where on it the trail and the head
 * end; half its width. `trailing`: the fraction of the trail that lies behind a, what a pixel adds to it, and how visible the
 * rest of the line is. `pattern`: the certainty; where in the dashes a is; lengths of dash in a pixel. `ends`: whether a and b
 * are ends of the line, and whether the quad goes on past them.
 *
 * At a sharp corner, where a mitre would be a spike, two segments overlap a little. Dashes are as long as on a flat map, or
 * half or twice as long where a globe or a tilt draws the line shorter.
 */
export const vertexShader = (prelude: string, define: string): string => `#version 300 es
${prelude}
${define}
layout(location = 0) in uint corner;
uniform highp sampler2D points;
uniform highp usampler2D codes;
uniform highp usampler2D routes;
uniform vec4 colors[4];
uniform vec2 origin;
uniform vec2 viewport;
uniform float clock, trail, faint, radius, head, world, dim;
uniform int highlighted, first, last;
out vec2 at;
flat out vec4 color;
flat out vec4 reach;
flat out vec3 trailing;
flat out vec3 pattern;
flat out ivec4 ends;
flat out float dotRadius;

const uint ROUTE = 0x3fffffffu;
const float FAR = 1e5;

ivec2 cell(int i) { return ivec2(i & ${ROW - 1}, i >> ${Math.log2(ROW)}); }
uint code(int i) { return texelFetch(codes, cell(i), 0).x; }
vec4 place(vec2 point) { return projectTile(point - origin); }
vec2 onScreen(vec4 p) { return p.xy / p.w * viewport * 0.5; }

void main() {
	gl_Position = vec4(-2.0, -2.0, -2.0, 1.0);
	int i = first + gl_InstanceID * ${BLOCK} + int(corner >> 2u);
	if (i >= last) return;
	uint codeA = code(i);
	uint route = codeA & ROUTE;
	if (route != (code(i + 1) & ROUTE)) return;
	vec4 a = texelFetch(points, cell(i), 0);
	vec4 b = texelFetch(points, cell(i + 1), 0);
	uvec4 facts = texelFetch(routes, cell(int(route)), 0);
	float start = uintBitsToFloat(facts.x);
	float duration = max(uintBitsToFloat(facts.y) - start, 1e-6);
	float perUnit = 1.0 / duration;
	float ahead = (clock - start) * perUnit;
	float tail = ahead - trail * perUnit;
	bool standsOut = int(route) == highlighted;
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
	bool endA = i == 0 || (code(i - 1) & ROUTE) != route;
	bool endB = i + 1 == last || (code(i + 2) & ROUTE) != route;
	vec2 miter = normal;
	vec4 beside = place(texelFetch(points, cell(isB ? i + 2 : i - 1), 0).xy);
	vec2 away = (onScreen(beside) - (isB ? sb : sa)) * (isB ? 1.0 : -1.0);
	if (!(isB ? endB : endA) && beside.w > 0.0 && dot(away, away) > 1e-8) {
		vec2 sum = normalize(away) + dir;
		float along = dot(sum, dir);
		miter = along > 0.6 ? vec2(-sum.y, sum.x) / along : normal + dir * side * (isB ? 0.5 : -0.5);
	}

	float perFraction = len / max(b.z - a.z, 1e-9);
	float headAt = clamp((ahead - a.z) * perFraction, -FAR, FAR);
	float tailAt = clamp((tail - a.z) * perFraction, -FAR, FAR);
	bool hasHead = head > 0.0 && ahead > 0.0 && ahead < 1.0 && ahead >= a.z && ahead < b.z;
	bvec2 beyond = bvec2(endA || (tail > a.z && drawn) || hasHead, endB || (ahead < b.z && drawn) || hasHead);

	uint certainty = codeA >> 30u;
	float wide = radius * (standsOut ? 1.8 : 1.0) * (certainty == 3u ? 0.6 : 1.0);
	float around = (hasHead ? max(wide, head) : wide) + 1.0;
	vec2 corner = (isB ? sb : sa) + ((isB ? beyond.y : beyond.x) ? normal * side + dir * (isB ? 1.0 : -1.0) : miter * side) * around;
	vec2 from = corner - sa;
	at = vec2(dot(from, dir), dot(from, normal));
	vec4 p = isB ? pb : pa;
	gl_Position = vec4(corner / (viewport * 0.5), p.z / p.w, 1.0);

	float flatLength = (b.w - a.w) * world / len;
	float level = exp2(round(log2(max(flatLength, 1e-6))));
	pattern = vec3(float(certainty), a.w * world / level, flatLength / level);
	uint rgb = facts.z;
	color = rgb == 0u ? colors[certainty] : vec4(uvec4(rgb, rgb >> 8u, rgb >> 16u, rgb >> 24u) & 255u) / 255.0;
	color.a *= standsOut ? 1.0 : dim;
	reach = vec4(len, tailAt, headAt, wide);
	float toTrail = duration / trail;
	trailing = vec3((a.z - tail) * toTrail, toTrail / perFraction, rest);
	ends = ivec4(endA, endB, beyond);
	dotRadius = hasHead ? head : 0.0;
}`;
