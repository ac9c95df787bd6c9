package newsparse

import (
	"unicode/utf8"
)

// agency is one name that a news agency or newswire signs datelines with. Its key is the name in lower case without anything but
// letters and digits.
type agency struct{ key, name string }

// agencyName returns the agency's own name for what a dateline prints, "Xinhua" for "XINHUANET"; ok is false for other texts.
func agencyName(s string) (name string, ok bool) {
	lo, hi := 0, len(agencies)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		switch c := compareKey(s, agencies[m].key); {
		case c == 0:
			return agencies[m].name, true
		case c < 0:
			hi = m
		default:
			lo = m + 1
		}
	}
	return "", false
}

// compareKey compares the letters and digits of s in lower case with key.
func compareKey(s, key string) int {
	k := 0
	for i := 0; i < len(s); i++ {
		b := lower(s[i])
		if b-'a' >= 26 && b-'0' >= 10 {
			if b >= utf8.RuneSelf {
				return 1
			}
			continue
		}
		if k == len(key) {
			return 1
		}
		if b != key[k] {
			return int(b) - int(key[k])
		}
		k++
	}
	if k < len(key) {
		return -1
	}
	return 0
}

// agencies is sorted by key. It was written by hand from the style of the agencies' own copy.
var agencies = [...]agency{
	{"aa", "AA"},
	{"aap", "AAP"},
	{"accesswire", "ACCESSWIRE"},
	{"adnkronos", "Adnkronos"},
	{"afp", "AFP"},
	{"afx", "AFX"},
	{"afxnews", "AFX"},
	{"agencefrancepresse", "AFP"},
	{"agenciaefe", "EFE"},
	{"agerpres", "Agerpres"},
	{"akipress", "AKIpress"},
	{"allafrica", "allAfrica"},
	{"allafricacom", "allAfrica"},
	{"amna", "AMNA"},
	{"ana", "ANA"},
	{"anadolu", "Anadolu"},
	{"anadoluagency", "Anadolu"},
	{"anampa", "ANA-MPA"},
	{"ani", "ANI"},
	{"anp", "ANP"},
	{"ansa", "ANSA"},
	{"antara", "Antara"},
	{"ap", "AP"},
	{"apa", "APA"},
	{"app", "APP"},
	{"aps", "APS"},
	{"armenpress", "Armenpress"},
	{"asianet", "AsiaNet"},
	{"associatedpress", "AP"},
	{"ats", "ATS"},
	{"azertac", "Azertac"},
	{"bbc", "BBC"},
	{"bbcnews", "BBC"},
	{"belga", "Belga"},
	{"belta", "BelTA"},
	{"bernama", "Bernama"},
	{"bloomberg", "Bloomberg"},
	{"bloombergnews", "Bloomberg"},
	{"bna", "BNA"},
	{"bns", "BNS"},
	{"bss", "BSS"},
	{"bta", "BTA"},
	{"businessdesk", "BusinessDesk"},
	{"businesswire", "Business Wire"},
	{"cana", "CANA"},
	{"canadianpress", "Canadian Press"},
	{"cbs", "CBS"},
	{"cbsmarketwatch", "CBS MarketWatch"},
	{"cbsmw", "CBS.MW"},
	{"cna", "CNA"},
	{"cnn", "CNN"},
	{"cnnmoney", "CNNMoney"},
	{"cns", "CNS"},
	{"cnw", "CNW"},
	{"cnwgroup", "CNW"},
	{"cnwtelbec", "CNW Telbec"},
	{"computerworld", "Computerworld"},
	{"cp", "CP"},
	{"ctk", "CTK"},
	{"cwnewscom", "CWNews.com"},
	{"dapd", "DAPD"},
	{"deutschepresseagentur", "dpa"},
	{"dowjones", "Dow Jones"},
	{"dowjonesnewswires", "Dow Jones"},
	{"dpa", "dpa"},
	{"dpaafx", "dpa-AFX"},
	{"efe", "EFE"},
	{"einnews", "EIN News"},
	{"einpresswire", "EIN Presswire"},
	{"einpresswirecom", "EIN Presswire"},
	{"epd", "epd"},
	{"eqs", "EQS"},
	{"eqsgroup", "EQS Group"},
	{"eqsnews", "EQS-News"},
	{"europapress", "Europa Press"},
	{"fars", "Fars"},
	{"farsnews", "Fars"},
	{"fides", "Fides"},
	{"fna", "FNA"},
	{"globenewswire", "GlobeNewswire"},
	{"gna", "GNA"},
	{"gprc", "GPRC"},
	{"gracenote", "Gracenote"},
	{"hina", "Hina"},
	{"ians", "IANS"},
	{"idgnewsservice", "IDG News Service"},
	{"ifr", "IFR"},
	{"ina", "INA"},
	{"interfax", "Interfax"},
	{"interfaxavn", "Interfax-AVN"},
	{"interfaxukraine", "Interfax-Ukraine"},
	{"ips", "IPS"},
	{"irin", "IRIN"},
	{"irna", "IRNA"},
	{"isna", "ISNA"},
	{"itartass", "ITAR-TASS"},
	{"jbn", "JBN"},
	{"jcnnewswire", "JCN Newswire"},
	{"jiji", "Jiji"},
	{"jijipress", "Jiji"},
	{"jta", "JTA"},
	{"kcna", "KCNA"},
	{"keystonesda", "Keystone-SDA"},
	{"kna", "KNA"},
	{"kuna", "KUNA"},
	{"kyodo", "Kyodo"},
	{"kyodojbn", "Kyodo JBN"},
	{"kyodonews", "Kyodo"},
	{"leta", "LETA"},
	{"lpc", "LPC"},
	{"lusa", "Lusa"},
	{"map", "MAP"},
	{"marketwatch", "MarketWatch"},
	{"marketwire", "Marketwire"},
	{"marketwired", "Marketwired"},
	{"mediaoutreach", "Media OutReach"},
	{"mediaoutreachnewswire", "Media OutReach"},
	{"mehr", "Mehr"},
	{"memo", "MEMO"},
	{"mena", "MENA"},
	{"mna", "MNA"},
	{"mti", "MTI"},
	{"nan", "NAN"},
	{"newmediawire", "NewMediaWire"},
	{"newratings", "New Ratings"},
	{"newsfile", "Newsfile"},
	{"newsfilecorp", "Newsfile Corp."},
	{"nina", "NINA"},
	{"nna", "NNA"},
	{"nnn", "NNN"},
	{"notimex", "Notimex"},
	{"ntb", "NTB"},
	{"opta", "OPTA"},
	{"ots", "ots"},
	{"pa", "PA"},
	{"pamedia", "PA Media"},
	{"pap", "PAP"},
	{"petra", "Petra"},
	{"pid", "PID"},
	{"pna", "PNA"},
	{"prensalatina", "Prensa Latina"},
	{"pressassociation", "PA"},
	{"presstrustofindia", "PTI"},
	{"prnewswire", "PRNewswire"},
	{"prweb", "PRWeb"},
	{"pti", "PTI"},
	{"qna", "QNA"},
	{"reuter", "Reuters"},
	{"reuters", "Reuters"},
	{"reutershealth", "Reuters Health"},
	{"ria", "RIA"},
	{"rianovosti", "RIA Novosti"},
	{"ritzau", "Ritzau"},
	{"rompres", "Rompres"},
	{"saba", "Saba"},
	{"sada", "SADA"},
	{"sana", "SANA"},
	{"sapa", "SAPA"},
	{"sda", "SDA"},
	{"sid", "SID"},
	{"spa", "SPA"},
	{"spacecom", "SPACE.com"},
	{"sportsnetwork", "Sports Network"},
	{"sputnik", "Sputnik"},
	{"stt", "STT"},
	{"sw", "SW"},
	{"tanjug", "Tanjug"},
	{"tap", "TAP"},
	{"tasnim", "Tasnim"},
	{"tass", "TASS"},
	{"tca", "TCA"},
	{"theassociatedpress", "AP"},
	{"thecanadianpress", "Canadian Press"},
	{"thesportsnetwork", "Sports Network"},
	{"thomsonreuters", "Thomson Reuters"},
	{"ticker", "Ticker"},
	{"trend", "Trend"},
	{"trendnewsagency", "Trend News Agency"},
	{"tt", "TT"},
	{"ukrinform", "Ukrinform"},
	{"unb", "UNB"},
	{"uni", "UNI"},
	{"unian", "UNIAN"},
	{"upi", "UPI"},
	{"variety", "Variety"},
	{"varietycom", "Variety.com"},
	{"vna", "VNA"},
	{"voa", "VOA"},
	{"voanews", "VOA"},
	{"wafa", "WAFA"},
	{"wam", "WAM"},
	{"xinhaunet", "Xinhua"},
	{"xinhua", "Xinhua"},
	{"xinhuanet", "Xinhua"},
	{"xinhuanewsagency", "Xinhua"},
	{"yna", "Yonhap"},
	{"yonhap", "Yonhap"},
}
