/**
 * Draws the ink in a quad. `cover`: a line thinner than a pixel is a fainter one of a pixel. `toInk`: how far along the line
 * the next dash is. Where a quad goes on past a joint it does so for its head or the end of its trail; the rest of the line
 * there is its neighbour's.
 */
export const FRAGMENT_SHADER = `#version 300 es
precision highp float;
in vec2 at;
flat in vec4 color;
flat in vec4 reach;
flat in vec3 trailing;
flat in vec3 pattern;
flat in ivec4 ends;
flat in float dotRadius;
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
	float headDot = dotRadius > 0.0 ? clamp(dotRadius + 0.5 - length(vec2(at.x - reach.z, at.y)), 0.0, 1.0) : 0.0;
	float alpha = max(max(rest, strength), headDot) * color.a;
	if (alpha <= 0.0) discard;
	fragColor = vec4(color.rgb, 1.0) * alpha;
}`;
