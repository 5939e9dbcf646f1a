(function () {
	var e = `xPYMx`,
		t = `contrail:ask`,
		n = (t, n, r) => [`pym`, t, n, r].join(e);
	function r(e) {
		let t = typeof e == `string` ? i(e) : a(e);
		return t !== void 0 && Number.isFinite(t) ? t : void 0;
	}
	function i(t) {
		let [n, , r, i] = t.split(e);
		return n === `pym` && r === `height` && i ? Number(i) : void 0;
	}
	function a(e) {
		if (typeof e == `object` && e && `type` in e && `height` in e)
			return e.type === `contrail:height` && typeof e.height == `number` ? e.height : void 0;
	}
	function o(n) {
		return typeof n == `object` && n && `type` in n
			? n.type === t
			: typeof n == `string` && n.startsWith(`pym${e}`) && n.split(e)[2] === `width`;
	}
	var s = 1e5;
	function c(e, n = {}) {
		let { min: i = 0, max: a = s, onheight: o } = n,
			c,
			u = ({ source: t, origin: s, data: u }) => {
				if (!t || t !== e.contentWindow || s !== (n.origin ?? l(e))) return;
				let d = r(u);
				if (d === void 0) return;
				let f = Math.min(a, Math.max(i, d));
				f !== c && ((c = f), o ? o({ height: f }) : (e.style.height = `${f}px`));
			},
			d = () => e.contentWindow?.postMessage({ type: t }, `*`);
		return (
			window.addEventListener(`message`, u),
			e.addEventListener(`load`, d),
			d(),
			() => {
				(window.removeEventListener(`message`, u), e.removeEventListener(`load`, d));
			}
		);
	}
	function l(e) {
		return e.hasAttribute(`sandbox`) && !e.sandbox.contains(`allow-same-origin`)
			? `null`
			: new URL(e.src, document.baseURI).origin;
	}
	var u = { 560: (e) => `\`target\` is “${e}”. Give an origin such as 'https://news.example', or '*'.` };
	function d(e, t) {
		return Error(`${u[e](t)} (contrail-${e})`);
	}
	function f({ id: e, target: t = `*` } = {}) {
		if (t !== `*` && (!URL.canParse(t) || new URL(t).origin === `null`)) throw d(560, t);
		let r = window.parent;
		if (r === window) return () => {};
		let i = e ?? new URLSearchParams(location.search).get(`childId`) ?? ``,
			a = document.documentElement,
			s,
			c = () => {
				let e = Math.ceil(a.getBoundingClientRect().height);
				if (e === s) return;
				s = e;
				let o = { type: `contrail:height`, id: i, height: e };
				(r.postMessage(n(i, `height`, e), t), r.postMessage(o, t));
			},
			l = ({ source: e, origin: n, data: i }) => {
				e !== r || (t !== `*` && n !== new URL(t).origin) || !o(i) || ((s = void 0), c());
			},
			u = new ResizeObserver(c);
		return (
			u.observe(a),
			window.addEventListener(`message`, l),
			() => {
				(u.disconnect(), window.removeEventListener(`message`, l));
			}
		);
	}
	function p() {
		for (let e of document.querySelectorAll(`iframe[data-contrail-embed]`)) c(e);
		if (window.parent !== window) {
			f();
			for (let e of document.links) e.origin !== location.origin && (e.target = `_blank`);
		}
	}
	document.readyState === `loading` ? document.addEventListener(`DOMContentLoaded`, p) : p();
})();
