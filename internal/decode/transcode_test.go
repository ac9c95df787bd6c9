package decode

import (
	"math/rand/v2"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// Character by character an encoding gives what it gives of the whole: of right text, of text that is cut, and of any bytes.
func TestTranscode(t *testing.T) {
	const text = "首相は火曜日に talks 会談を続ける。총리는 说他们 (Ann) ｶﾀｶﾅ é"
	r := rand.New(rand.NewPCG(15, 16))
	for name, enc := range map[string]encoding.Encoding{
		"shift_jis": japanese.ShiftJIS, "euc-jp": japanese.EUCJP, "iso-2022-jp": japanese.ISO2022JP, "euc-kr": korean.EUCKR, "gbk": simplifiedchinese.GBK,
		"gb18030": simplifiedchinese.GB18030, "hz-gb-2312": simplifiedchinese.HZGB2312, "big5": traditionalchinese.Big5,
	} {
		right, err := encoding.ReplaceUnsupported(enc.NewEncoder()).String(text)
		if err != nil {
			t.Fatal(err)
		}
		for n := range 2000 {
			s := right[:min(n, len(right))]
			if n > len(right) {
				b := make([]byte, r.IntN(12))
				for i := range b {
					b[i] = byte(r.IntN(256))
					if k := r.IntN(4); k > 0 {
						b[i] = right[r.IntN(len(right))]
					}
				}
				s = string(b)
			}
			want, err := enc.NewDecoder().String(s)
			if err != nil || !utf8.ValidString(want) {
				t.Fatal(err)
			}
			got := String(s, Options{Encoding: enc, AsIs: true})
			if got.Text != want || got.Charset != name {
				t.Errorf("%s, % x: %q of %s, want %q", name, s, got.Text, got.Charset, want)
				break
			}
		}
	}
}
