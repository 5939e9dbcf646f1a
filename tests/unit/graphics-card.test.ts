import { afterEach, expect, it, vi } from 'vitest';
import { hasGraphicsCard } from '../../src/lib/map/basemap/webgl/graphics-card.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A browser whose driver calls itself so; without a name it does not tell. */
function browser(name?: string) {
	const loseContext = vi.fn();
	const gl = {
		getExtension: (extension: string) =>
			extension === 'WEBGL_lose_context' ? { loseContext } : name && { UNMASKED_RENDERER_WEBGL: 1 },
		getParameter: () => name
	};
	vi.stubGlobal('document', { createElement: () => ({ getContext: () => gl }) });
	return loseContext;
}

it.each([
	['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)', false],
	['ANGLE (Mesa, llvmpipe (LLVM 17.0.6 256 bits), OpenGL 4.5)', false],
	['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)', false],
	['ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)', true],
	['Adreno (TM) 730', true],
	[undefined, true]
])('a driver called “%s” tells of a graphics card: %s', (name, is) => {
	const loseContext = browser(name);
	expect(hasGraphicsCard()).toBe(is);
	expect(loseContext).toHaveBeenCalledOnce();
});

it('a browser without WebGL is taken to have one: what needs WebGL says by itself that it is missing', () => {
	vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
	expect(hasGraphicsCard()).toBe(true);
});
