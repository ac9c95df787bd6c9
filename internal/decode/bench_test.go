package decode

import (
	"strings"
	"testing"
)

const (
	wire = "ANKARA (Agency) - The minister said on Tuesday that talks would go on, and that both sides had agreed to meet again within a week. " +
		"“We are closer than we were,” she told reporters, adding: “It’s not the end.”\n\n"
	turkish = "Bakan, görüşmelerin süreceğini ve iki tarafın bir hafta içinde yeniden buluşacağını açıkladı. “Öncekinden daha yakınız,” dedi.\n\n"
	russian = "Министр сообщил во вторник, что переговоры продолжатся и стороны встретятся через неделю. «Мы ближе, чем раньше», — сказал он.\n\n"
)

func BenchmarkDecode(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"ascii", strings.Repeat(strings.Map(func(c rune) rune { return min(c, '~') }, wire), 14)},
		{"english", strings.Repeat(wire, 14)},
		{"turkish", strings.Repeat(turkish, 20)},
		{"russian", strings.Repeat(russian, 13)},
		{"mojibake", windows1252(strings.Repeat(wire, 14))},
		{"windows-1252", strings.Repeat("The minister said \x93it\x92s not the end,\x94 in Gen\xE8ve.\n", 55)},
		{"utf-16", markLE + strings.Repeat("T\x00h\x00e\x00 \x00m\x00i\x00n\x00i\x00s\x00t\x00e\x00r\x00.\x00\n\x00", 115)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				String(c.text, Options{})
			}
		})
	}
}

// TestCleanAllocatesNothing holds that clean text costs no memory: clean text is the input itself.
func TestCleanAllocatesNothing(t *testing.T) {
	for _, text := range []string{wire, turkish, russian, "Ціни на їжу – й не тільки… «Об’їзд», Кобзар", "نحن مستعدون «لكل» الاحتمالات", "我们“准备”。", "« déjà »… l’été"} {
		text = strings.Repeat(text+"\n", 20)
		if n := testing.AllocsPerRun(20, func() { String(text, Options{}) }); n > 0 {
			t.Errorf("%q: %v allocations", text[:40], n)
		}
	}
}
