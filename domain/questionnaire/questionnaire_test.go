package questionnaire_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"megdan/domain/decider"
	q "megdan/domain/questionnaire"
)

func shipped(t testing.TB) q.Content {
	t.Helper()
	b, err := os.ReadFile("../../internal/instruments/city-digital-maturity-1.0.0.json")
	if err != nil {
		t.Fatal(err)
	}
	c, err := q.FromFile(b)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// vector is one of the file's own examples.
type vector struct {
	ID        string `json:"id"`
	Responses []struct {
		Type    q.Kind                     `json:"type"`
		Answers map[string]json.RawMessage `json:"answers"`
	} `json:"responses"`
	Expected struct {
		Dimensions map[q.Dimension]expected `json:"dimensions"`
		Overall    expected                 `json:"overall"`
	} `json:"expected"`
}

type expected struct {
	Score    json.Number `json:"score"`
	Level    q.Level     `json:"level"`
	Coverage json.Number `json:"coverage"`
}

func vectors(t testing.TB) []vector {
	t.Helper()
	b, err := os.ReadFile("../../internal/instruments/city-digital-maturity-1.0.0.json")
	if err != nil {
		t.Fatal(err)
	}
	var f struct {
		Vectors []vector `json:"testVectors"`
	}
	if err := json.Unmarshal(b, &f); err != nil {
		t.Fatal(err)
	}
	return f.Vectors
}

// given reads an answer of the file: null, a word, words, or a number.
func given(question string, raw json.RawMessage) q.Given {
	g := q.Given{Question: q.Question(question)}
	switch raw[0] {
	case 'n':
		g.Unknown = true
	case '"':
		g.Chosen = []q.Option{q.Option(strings.Trim(string(raw), `"`))}
	case '[':
		json.Unmarshal(raw, &g.Chosen)
	default:
		g.Number = string(raw)
	}
	return g
}

func (v vector) responses(t testing.TB, k q.Key) (out []q.Response) {
	t.Helper()
	for _, r := range v.Responses {
		var all []q.Given
		for question, raw := range r.Answers {
			all = append(all, given(question, raw))
		}
		answers, err := k.Accept(r.Type, all)
		if err != nil {
			t.Fatalf("%s: %v", v.ID, err)
		}
		out = append(out, q.Response{Kind: r.Type, Answers: answers})
	}
	return out
}

// TestTheVectorsOfTheFile: ASM-7. The examples that the instrument itself
// carries come out to their last decimal.
func TestTheVectorsOfTheFile(t *testing.T) {
	key := shipped(t).Key()
	all := vectors(t)
	if len(all) != 2 {
		t.Fatalf("%d vectors, want 2", len(all))
	}
	for _, v := range all {
		got := key.Score(v.responses(t, key))
		same := func(what string, exact *big.Rat, want json.Number) {
			t.Helper()
			w, ok := new(big.Rat).SetString(want.String())
			if !ok || exact == nil {
				t.Fatalf("%s of %s: %v, want %s", what, v.ID, exact, want)
			}
			if a, b := exact.FloatString(6), w.FloatString(6); a != b {
				t.Errorf("%s of %s: %s, want %s", what, v.ID, a, b)
			}
		}
		for _, d := range got.Dimensions {
			want := v.Expected.Dimensions[d.Dimension]
			same(string(d.Dimension), d.Exact, want.Score)
			same("coverage of "+string(d.Dimension), d.ExactCoverage, want.Coverage)
			if d.Level != want.Level {
				t.Errorf("%s of %s: level %s, want %s", d.Dimension, v.ID, d.Level, want.Level)
			}
		}
		same("overall", got.Overall.Exact, v.Expected.Overall.Score)
		if got.Overall.Level != v.Expected.Overall.Level {
			t.Errorf("overall of %s: level %s, want %s", v.ID, got.Overall.Level, v.Expected.Overall.Level)
		}
	}
}

// TestScoresDoNotDependOnOrder: ASM-7.
func TestScoresDoNotDependOnOrder(t *testing.T) {
	key := shipped(t).Key()
	responses := vectors(t)[1].responses(t, key)
	want := fmt.Sprint(key.Score(responses))
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		r.Shuffle(len(responses), func(i, j int) { responses[i], responses[j] = responses[j], responses[i] })
		if got := fmt.Sprint(key.Score(responses)); got != want {
			t.Fatalf("%s\nwant %s", got, want)
		}
	}
}

func TestCuttingKeepsLevelsAndDisplay(t *testing.T) {
	for _, row := range []struct {
		name        string
		exact       *big.Rat
		cut, tenths int
	}{
		{"just below a level stays below it", big.NewRat(5_999_999, 100_000), 5999, 600},
		{"what would be rounded twice is not", big.NewRat(449_496, 10_000), 4494, 449},
		{"a half goes up", big.NewRat(4495, 100), 4495, 450},
	} {
		got := q.Cut(row.exact, 100)
		if int(got) != row.cut || (int(got)+5)/10 != row.tenths {
			t.Errorf("%s: %d, shown as %d tenths, want %d and %d", row.name, got, (int(got)+5)/10, row.cut, row.tenths)
		}
	}
}

func TestTheShippedFile(t *testing.T) {
	c := shipped(t)
	if err := c.Check(); err != nil {
		t.Fatal(err)
	}
	if len(c.Dimensions) != 7 || len(c.Questions) != 44 || len(c.Levels) != 5 || len(c.Indicators) != 29 || c.Rules != (q.Rules{5, 3, 7000, 10, 40}) {
		t.Errorf("%d dimensions, %d questions, %d levels, %d indicators, %+v", len(c.Dimensions), len(c.Questions), len(c.Levels), len(c.Indicators), c.Rules)
	}
	again, err := c.Store().Content()
	if err != nil || again.Store() != c.Store() {
		t.Errorf("what was stored is another one: %v", err)
	}
	key, err := c.Key().Store().Key()
	if err != nil || key.Store() != c.Key().Store() || len(key.Store()) > 20_000 {
		t.Errorf("the key is another one or has %d bytes: %v", len(key.Store()), err)
	}
}

func TestAccept(t *testing.T) {
	key := shipped(t).Key()
	one := func(question q.Question, options ...q.Option) q.Given {
		return q.Given{Question: question, Chosen: options}
	}
	number := func(s string) q.Given { return q.Given{Question: "bus-02", Number: s} }
	for _, row := range []struct {
		name  string
		kind  q.Kind
		given []q.Given
		kept  string
		code  string
	}{
		{"ASM-5: one option", "city_administration", []q.Given{one("gov-01", "3")}, "gov-01=3", ""},
		{"ASM-5: several, in the questionnaire's order", "business", []q.Given{one("gov-03", "civic", "companies")}, "gov-03=companies+civic", ""},
		{"none of several is an answer", "business", []q.Given{one("gov-03")}, "gov-03=", ""},
		{"a number", "business", []q.Given{number("12.50")}, "bus-02=#12500", ""},
		{"not knowing", "business", []q.Given{{Question: "bus-02", Unknown: true}}, "bus-02=?", ""},
		{"in the order of the questions", "business", []q.Given{number("1"), one("gov-04", "5")}, "gov-04=5 bus-02=#1000", ""},
		{"ASM-5: only what the kind is asked", "business", []q.Given{one("gov-01", "3")}, "", "questionnaire.not_asked"},
		{"ASM-5: no question of another questionnaire", "business", []q.Given{one("x-01", "3")}, "", "questionnaire.question_unknown"},
		{"ASM-5: no option that is not there", "business", []q.Given{one("gov-04", "6")}, "", "questionnaire.answer_does_not_fit"},
		{"ASM-5: no two options of one", "business", []q.Given{one("gov-04", "4", "5")}, "", "questionnaire.answer_does_not_fit"},
		{"ASM-5: no option twice", "business", []q.Given{one("gov-03", "civic", "civic")}, "", "questionnaire.answer_does_not_fit"},
		{"ASM-5: not above the greatest", "business", []q.Given{number("100.001")}, "", "questionnaire.answer_does_not_fit"},
		{"ASM-5: not below the least", "business", []q.Given{number("-1")}, "", "questionnaire.answer_does_not_fit"},
		{"ASM-5: a number is one", "business", []q.Given{number("many")}, "", "questionnaire.answer_does_not_fit"},
		{"ASM-5: with three decimals", "business", []q.Given{number("1.0001")}, "", "questionnaire.answer_does_not_fit"},
		{"an option is no number", "business", []q.Given{{Question: "gov-04", Number: "5"}}, "", "questionnaire.answer_does_not_fit"},
		{"not knowing and choosing", "business", []q.Given{{Question: "gov-04", Unknown: true, Chosen: []q.Option{"5"}}}, "", "questionnaire.answer_does_not_fit"},
		{"no question twice", "business", []q.Given{one("gov-04", "5"), one("gov-04", "4")}, "", "questionnaire.answered_twice"},
	} {
		got, err := key.Accept(row.kind, row.given)
		var no *decider.Refusal
		switch {
		case row.code != "":
			if !errors.As(err, &no) || no.Code != row.code {
				t.Errorf("%s: %v %v, want %s", row.name, got, err, row.code)
			}
		case err != nil || strings.Trim(fmt.Sprint(got), "[]") != row.kept:
			t.Errorf("%s: %v %v, want %s", row.name, got, err, row.kept)
		}
	}
}

func TestGroups(t *testing.T) {
	key := q.Key{Kinds: []q.KeyKind{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}}}
	for _, row := range []struct {
		name   string
		counts [4]int
		want   string
	}{
		{"ASM-10: large kinds stand alone", [4]int{3, 5, 0, 0}, "a:3 b:5"},
		{"ASM-10: small ones together", [4]int{5, 1, 2, 0}, "a:5 other:3"},
		{"ASM-10: the rest is never below three, also when the whole is known", [4]int{5, 3, 1, 1}, "a:5 other:5"},
		{"ASM-10: nor when one large kind is left", [4]int{5, 1, 0, 0}, "all:6"},
		{"ASM-10: six of one kind and nobody else", [4]int{6, 0, 0, 0}, "a:6"},
		{"ASM-10: two people are not shown at all", [4]int{1, 1, 0, 0}, ""},
	} {
		var got []string
		for _, g := range key.Groups(func(k q.Kind) int { return row.counts[k[0]-'a'] }) {
			got = append(got, fmt.Sprint(g.Name, ":", g.Count))
		}
		if strings.Join(got, " ") != row.want {
			t.Errorf("%s: %v, want %s", row.name, got, row.want)
		}
	}
}

// TestGroupsNeverShowFewerThanThree tries all small rounds.
func TestGroupsNeverShowFewerThanThree(t *testing.T) {
	key := q.Key{Kinds: []q.KeyKind{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}}}
	for n := range 6 * 6 * 6 * 6 {
		counts := [4]int{n % 6, n / 6 % 6, n / 36 % 6, n / 216}
		total, shown := counts[0]+counts[1]+counts[2]+counts[3], 0
		for _, g := range key.Groups(func(k q.Kind) int { return counts[k[0]-'a'] }) {
			shown += g.Count
			if g.Count < q.Least {
				t.Fatalf("%v: group %v", counts, g)
			}
		}
		if shown != total && total >= q.Least {
			t.Fatalf("%v: %d of %d stand in a group", counts, shown, total)
		}
	}
}

func TestTallies(t *testing.T) {
	key := shipped(t).Key()
	answer := func(kind q.Kind, option q.Option) q.Response {
		a, err := key.Accept(kind, []q.Given{{Question: "gov-04", Chosen: []q.Option{option}}})
		if err != nil {
			t.Fatal(err)
		}
		return q.Response{Kind: kind, Answers: a}
	}
	r := key.Score([]q.Response{
		answer("city_administration", "5"), answer("city_administration", "5"), answer("city_administration", "4"),
		answer("business", "1"), answer("education_research", "1"), answer("civil_society", "2"),
	})
	i := slices.IndexFunc(r.Questions, func(x q.QuestionResult) bool { return x.Question == "gov-04" })
	got := r.Questions[i]
	if want := "[city_administration other] [3 3] [9166 833] [city_administration:4=1 city_administration:5=2 other:1=2 other:2=1] 8333 true"; want !=
		fmt.Sprint(got.Groups, got.Counts, got.Means, got.Tallies, int(got.Spread), got.Flagged) {
		t.Errorf("got %v %v %v %v %d %v", got.Groups, got.Counts, got.Means, got.Tallies, got.Spread, got.Flagged)
	}
	if !slices.Equal(r.Shortfalls, []q.Shortfall{q.LowCoverage}) {
		t.Errorf("shortfalls %v", r.Shortfalls)
	}
}

// TestContentIsChecked breaks the shipped content in one place at a time.
func TestContentIsChecked(t *testing.T) {
	for name, damage := range map[string]func(*q.Content){
		"a language without a text":      func(c *q.Content) { c.Questions[3].Text = q.Texts{"en": "only English"} },
		"a question twice":               func(c *q.Content) { c.Questions[1].ID = c.Questions[0].ID },
		"an unknown dimension":           func(c *q.Content) { c.Questions[1].Dimension = "sport" },
		"an unknown kind":                func(c *q.Content) { c.Questions[1].Audience = []q.Kind{"sailors"} },
		"a kind with the name of a rest": func(c *q.Content) { c.Kinds[1].ID = q.Other },
		"a gap between bands":            func(c *q.Content) { c.Questions[6].Options[1].From = 2000 },
		"an option above 100":            func(c *q.Content) { c.Questions[0].Options[0].Score = 101 },
		"no weight":                      func(c *q.Content) { c.Questions[0].Weight = 0 },
		"an unknown type":                func(c *q.Content) { c.Questions[0].Type = "essay" },
		"levels out of order":            func(c *q.Content) { c.Levels[1].From = 0 },
		"a dimension without questions":  func(c *q.Content) { c.Questions = c.Questions[:37] },
		"no rules":                       func(c *q.Content) { c.Rules = q.Rules{} },
		"no number":                      func(c *q.Content) { c.Number = "" },
		"an indicator of nothing":        func(c *q.Content) { c.Indicators[0].Dimension = "sport" },
	} {
		c := shipped(t)
		damage(&c)
		var no *decider.Refusal
		if err := c.Check(); !errors.As(err, &no) || no.Code != "questionnaire.content_incomplete" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := q.FromFile([]byte(`{"scoring":{"algorithm":"other"}}`)); err == nil {
		t.Error("another algorithm was read")
	}
}
