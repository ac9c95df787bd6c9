package name_test

import (
	"fmt"

	"github.com/newsparse/newsparse/name"
)

func ExampleKey() {
	fmt.Println(name.Key("TÜRKİYE"), name.Key("Türkiye"))
	fmt.Println(name.Key("Зеленський"))
	fmt.Println(name.Key("U.N."), name.Key("Jean-Claude O’Brien"))
	// Output:
	// turkiye turkiye
	// zelenskiy
	// un jean claude obrien
}

func ExampleCanonical() {
	fmt.Println(name.Canonical("  Dmitry \t Peskov's"))
	fmt.Println(name.Canonical("Cote d'Ivoire"))
	// Output:
	// Dmitry Peskov
	// Cote d’Ivoire
}

func ExampleParse() {
	p := name.Parse("former Czech Prime Minister Jan van der Berg Jr.")
	fmt.Printf("%s: %s | %s | %s\n", p.Name, p.Given, p.Family, p.Suffix)
	fmt.Printf("%s of %s, former: %t\n", p.Role.Title, p.Role.Country, p.Role.Former)
	// Output:
	// Jan van der Berg Jr.: Jan | van der Berg | Jr.
	// Prime Minister of CZ, former: true
}

func ExampleGroup() {
	fmt.Println(name.Group([]string{"Sergei Orlov", "Orlov", "Yelena Orlova", "Orlova", "Sergey Orlov"}))
	// Output:
	// [[0 1 4] [2 3]]
}

func ExampleSame() {
	fmt.Println(name.Same("Zelenskyy", "Mr. Zelenskiy"))
	fmt.Println(name.Same("Petr Novak", "Anna Nowak"))
	// Output:
	// skeleton true
	//  false
}

func ExampleResolve() {
	for _, l := range name.Resolve([]name.Mention{{Text: "George W. Bush", Kind: name.PersonKind}, {Text: "George H.W. Bush"}, {Text: "Bush"}}) {
		fmt.Println(l.Group, l.Ambiguous)
	}
	// Output:
	// 0 false
	// 1 false
	// 2 true
}

func ExampleInspect() {
	fmt.Printf("%+v\n", name.Inspect("Рutin"))
	// Output:
	// {Clean:Putin Flags:[mixed-script] Scripts:[Cyrl Latn]}
}
