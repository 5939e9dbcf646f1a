import type { MapName } from './types.ts';

/** In which languages the seas have their names, in the order of `SEAS`. */
const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'it', 'ru', 'uk', 'ar', 'zh', 'ja'];

/**
 * Oceans and large seas, one in a line: the zoom from which it is as wide as its name, points in its open water as degrees east and north,
 * and its names. Kept by hand.
 */
const SEAS = `1|-38,30 -15,-25|Atlantic Ocean|Océano Atlántico|Océan Atlantique|Atlantischer Ozean|Oceano Atlântico|Oceano Atlantico|Атлантический океан|Атлантичний океан|المحيط الأطلسي|大西洋|大西洋
1|-150,28 -125,-28 170,30|Pacific Ocean|Océano Pacífico|Océan Pacifique|Pazifischer Ozean|Oceano Pacífico|Oceano Pacifico|Тихий океан|Тихий океан|المحيط الهادئ|太平洋|太平洋
1|80,-20|Indian Ocean|Océano Índico|Océan Indien|Indischer Ozean|Oceano Índico|Oceano Indiano|Индийский океан|Індійський океан|المحيط الهندي|印度洋|インド洋
1|-165,78|Arctic Ocean|Océano Ártico|Océan Arctique|Arktischer Ozean|Oceano Ártico|Mar Glaciale Artico|Северный Ледовитый океан|Північний Льодовитий океан|المحيط المتجمد الشمالي|北冰洋|北極海
1|60,-60 -120,-62|Southern Ocean|Océano Antártico|Océan Austral|Südlicher Ozean|Oceano Antártico|Oceano Antartico|Южный океан|Південний океан|المحيط الجنوبي|南冰洋|南極海
2.1|-75,14.8|Caribbean Sea|Mar Caribe|Mer des Caraïbes|Karibisches Meer|Mar do Caribe|Mar dei Caraibi|Карибское море|Карибське море|البحر الكاريبي|加勒比海|カリブ海
2.1|64,14.5|Arabian Sea|Mar Arábigo|Mer d’Arabie|Arabisches Meer|Mar Arábico|Mar Arabico|Аравийское море|Аравійське море|بحر العرب|阿拉伯海|アラビア海
2.2|132,19|Philippine Sea|Mar de Filipinas|Mer des Philippines|Philippinensee|Mar das Filipinas|Mare delle Filippine|Филиппинское море|Філіппінське море|بحر الفلبين|菲律宾海|フィリピン海
2.2|160,-38|Tasman Sea|Mar de Tasmania|Mer de Tasman|Tasmansee|Mar da Tasmânia|Mar di Tasman|Тасманово море|Тасманове море|بحر تسمان|塔斯曼海|タスマン海
2.3|154.5,-16.5|Coral Sea|Mar del Coral|Mer de Corail|Korallenmeer|Mar de Coral|Mar dei Coralli|Коралловое море|Коралове море|بحر المرجان|珊瑚海|珊瑚海
2.4|-178,57.5|Bering Sea|Mar de Bering|Mer de Béring|Beringmeer|Mar de Bering|Mare di Bering|Берингово море|Берингове море|بحر بيرنغ|白令海|ベーリング海
2.4|39,74|Barents Sea|Mar de Barents|Mer de Barents|Barentssee|Mar de Barents|Mare di Barents|Баренцево море|Баренцове море|بحر بارنتس|巴伦支海|バレンツ海
2.5|88,14.5|Bay of Bengal|Golfo de Bengala|Golfe du Bengale|Golf von Bengalen|Golfo de Bengala|Golfo del Bengala|Бенгальский залив|Бенгальська затока|خليج البنغال|孟加拉湾|ベンガル湾
2.6|114.3,14.5|South China Sea|Mar de la China Meridional|Mer de Chine méridionale|Südchinesisches Meer|Mar da China Meridional|Mar Cinese Meridionale|Южно-Китайское море|Південнокитайське море|بحر الصين الجنوبي|南海|南シナ海
2.6|-90,25.2|Gulf of Mexico|Golfo de México|Golfe du Mexique|Golf von Mexiko|Golfo do México|Golfo del Messico|Мексиканский залив|Мексиканська затока|خليج المكسيك|墨西哥湾|メキシコ湾
2.6|-85.5,60|Hudson Bay|Bahía de Hudson|Baie d’Hudson|Hudson Bay|Baía de Hudson|Baia di Hudson|Гудзонов залив|Гудзонова затока|خليج هدسون|哈得孙湾|ハドソン湾
2.6|149.5,54|Sea of Okhotsk|Mar de Ojotsk|Mer d’Okhotsk|Ochotskisches Meer|Mar de Okhotsk|Mare di Ochotsk|Охотское море|Охотське море|بحر أوخوتسك|鄂霍次克海|オホーツク海
2.6|2.5,67|Norwegian Sea|Mar de Noruega|Mer de Norvège|Europäisches Nordmeer|Mar da Noruega|Mare di Norvegia|Норвежское море|Норвезьке море|البحر النرويجي|挪威海|ノルウェー海
2.7|18.5,34.5|Mediterranean Sea|Mar Mediterráneo|Mer Méditerranée|Mittelmeer|Mar Mediterrâneo|Mar Mediterraneo|Средиземное море|Середземне море|البحر الأبيض المتوسط|地中海|地中海
2.7|-54,58.5|Labrador Sea|Mar del Labrador|Mer du Labrador|Labradorsee|Mar do Labrador|Mare del Labrador|море Лабрадор|море Лабрадор|بحر لابرادور|拉布拉多海|ラブラドル海
2.8|1.5,1.5|Gulf of Guinea|Golfo de Guinea|Golfe de Guinée|Golf von Guinea|Golfo da Guiné|Golfo di Guinea|Гвинейский залив|Гвінейська затока|خليج غينيا|几内亚湾|ギニア湾
3|34.3,43.4|Black Sea|Mar Negro|Mer Noire|Schwarzes Meer|Mar Negro|Mar Nero|Чёрное море|Чорне море|البحر الأسود|黑海|黒海
3|3,56.3|North Sea|Mar del Norte|Mer du Nord|Nordsee|Mar do Norte|Mare del Nord|Северное море|Північне море|بحر الشمال|北海|北海
3|134.8,40|Sea of Japan|Mar del Japón|Mer du Japon|Japanisches Meer|Mar do Japão|Mar del Giappone|Японское море|Японське море|بحر اليابان|日本海|日本海
3.2|125.3,29|East China Sea|Mar de la China Oriental|Mer de Chine orientale|Ostchinesisches Meer|Mar da China Oriental|Mar Cinese Orientale|Восточно-Китайское море|Східнокитайське море|بحر الصين الشرقي|东海|東シナ海
3.4|-5.2,45.4|Bay of Biscay|Golfo de Vizcaya|Golfe de Gascogne|Golf von Biskaya|Golfo da Biscaia|Golfo di Biscaglia|Бискайский залив|Біскайська затока|خليج بسكاي|比斯开湾|ビスケー湾
3.6|123.3,35.6|Yellow Sea|Mar Amarillo|Mer Jaune|Gelbes Meer|Mar Amarelo|Mar Giallo|Жёлтое море|Жовте море|البحر الأصفر|黄海|黄海
3.6|38.3,20.3|Red Sea|Mar Rojo|Mer Rouge|Rotes Meer|Mar Vermelho|Mar Rosso|Красное море|Червоне море|البحر الأحمر|红海|紅海
3.8|19.7,56.7|Baltic Sea|Mar Báltico|Mer Baltique|Ostsee|Mar Báltico|Mar Baltico|Балтийское море|Балтійське море|بحر البلطيق|波罗的海|バルト海
3.9|50.9,41.4|Caspian Sea|Mar Caspio|Mer Caspienne|Kaspisches Meer|Mar Cáspio|Mar Caspio|Каспийское море|Каспійське море|بحر قزوين|里海|カスピ海
4|51.4,27|Persian Gulf|Golfo Pérsico|Golfe Persique|Persischer Golf|Golfo Pérsico|Golfo Persico|Персидский залив|Перська затока|الخليج العربي|波斯湾|ペルシア湾
4.2|15.5,42.9|Adriatic Sea|Mar Adriático|Mer Adriatique|Adria|Mar Adriático|Mar Adriatico|Адриатическое море|Адріатичне море|البحر الأدرياتيكي|亚得里亚海|アドリア海
4.4|25,38.7|Aegean Sea|Mar Egeo|Mer Égée|Ägäis|Mar Egeu|Mar Egeo|Эгейское море|Егейське море|بحر إيجة|爱琴海|エーゲ海`;

/**
 * The oceans and large seas, the largest first.
 *
 * @param locale the language of their names: a BCP 47 tag. English where the list does not have it
 */
export function worldSeas(locale = 'en'): MapName[] {
	const language = Math.max(0, LANGUAGES.indexOf(new Intl.Locale(locale).language));
	return SEAS.split('\n').flatMap((line) => {
		const [zoom, points = '', ...names] = line.split('|');
		return points.split(' ').map((point): MapName => {
			const [lon = 0, lat = 0] = point.split(',').map(Number);
			return { name: names[language]!, at: [lon, lat], kind: 'sea', minZoom: Number(zoom) };
		});
	});
}
