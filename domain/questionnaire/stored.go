package questionnaire

import (
	"encoding/json"
	"fmt"
	"strings"
)

// Stored is a content or a key as an event keeps it: JSON with its names in
// the order of the structs and its languages in order, so that the same
// content has one form.
type Stored string

// Store writes the whole content.
func (c Content) Store() Stored { return store(c) }

// Store writes the key.
func (k Key) Store() Stored { return store(k) }

func store(v any) Stored {
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("questionnaire: %v", err)) // there is nothing in it that JSON cannot say
	}
	return Stored(b)
}

// Content reads a content that Store wrote.
func (s Stored) Content() (c Content, err error) {
	return c, json.Unmarshal([]byte(s), &c)
}

// Key reads a key that Store wrote.
func (s Stored) Key() (k Key, err error) {
	return k, json.Unmarshal([]byte(s), &k)
}

// file is the form in which questionnaires are exchanged as files.
type file struct {
	Version     Number          `json:"version"`
	Languages   []string        `json:"languages"`
	Title       Texts           `json:"title"`
	Description Texts           `json:"description"`
	Respondents []KindOf        `json:"respondentTypes"`
	Scoring     fileScoring     `json:"scoring"`
	Dimensions  []fileDimension `json:"dimensions"`
	Questions   []fileQuestion  `json:"questions"`
	Levels      []fileLevel     `json:"levels"`
	Indicators  []IndicatorOf   `json:"kpis"`
}

type fileScoring struct {
	Algorithm        string      `json:"algorithm"`
	AlgorithmVersion json.Number `json:"algorithmVersion"`
	Minimums         struct {
		Respondents int         `json:"respondents"`
		Kinds       int         `json:"respondentTypes"`
		Coverage    json.Number `json:"coveragePerDimension"`
	} `json:"minimums"`
	Adjustment struct {
		Most int `json:"maxPointsPerDimension"`
	} `json:"expertAdjustment"`
}

type fileDimension struct {
	ID          Dimension   `json:"id"`
	Name        Texts       `json:"name"`
	Description Texts       `json:"description"`
	Weight      json.Number `json:"weight"`
}

type fileQuestion struct {
	ID           Question      `json:"id"`
	Dimension    Dimension     `json:"dimension"`
	Subdimension string        `json:"subdimension"`
	Type         Type          `json:"type"`
	Text         Texts         `json:"text"`
	Weight       int           `json:"weight"`
	Audience     []Kind        `json:"audience"`
	AllowUnknown bool          `json:"allowUnknown"`
	Evidence     bool          `json:"evidenceRequested"`
	Unit         Texts         `json:"unit"`
	Least        json.Number   `json:"minValue"`
	Most         json.Number   `json:"maxValue"`
	Options      []fileOptions `json:"options"`
}

type fileOptions struct {
	ID    Option      `json:"id"`
	Text  Texts       `json:"text"`
	Score int         `json:"score"`
	Min   json.Number `json:"min"`
	Max   json.Number `json:"max"`
}

type fileLevel struct {
	ID          Level `json:"id"`
	Name        Texts `json:"name"`
	Description Texts `json:"description"`
	From        int   `json:"minScore"`
}

// disagreement is the difference between kinds that the exchanged form speaks
// of in words only.
const disagreement = 40

// FromFile reads a questionnaire in the form in which they are exchanged. What
// a file says of its algorithm must be the one here; its provenance and its
// test vectors are for people and tests.
func FromFile(b []byte) (Content, error) {
	var f file
	if err := json.Unmarshal(b, &f); err != nil {
		return Content{}, fmt.Errorf("read a questionnaire: %w", err)
	}
	if f.Scoring.Algorithm != AlgorithmName || f.Scoring.AlgorithmVersion.String() != AlgorithmVersion {
		return Content{}, fmt.Errorf("the questionnaire is scored by %s %s, which is not here", f.Scoring.Algorithm, f.Scoring.AlgorithmVersion)
	}
	c := Content{
		Number: f.Version, Languages: f.Languages, Title: f.Title, Description: f.Description, Kinds: f.Respondents, Indicators: f.Indicators,
		Rules: Rules{Respondents: f.Scoring.Minimums.Respondents, Kinds: f.Scoring.Minimums.Kinds, Adjustment: f.Scoring.Adjustment.Most, Disagreement: disagreement},
	}
	read := scaler{}
	c.Rules.Coverage = int(read.scaled(f.Scoring.Minimums.Coverage, 4))
	for _, d := range f.Dimensions {
		c.Dimensions = append(c.Dimensions, DimensionOf{d.ID, d.Name, d.Description, int(read.scaled(d.Weight, 3))})
	}
	for _, q := range f.Questions {
		kept := QuestionOf{
			ID: q.ID, Dimension: q.Dimension, Part: q.Subdimension, Type: q.Type, Text: q.Text, Weight: q.Weight, Audience: q.Audience,
			AllowUnknown: q.AllowUnknown, Evidence: q.Evidence, Unit: q.Unit, Least: read.scaled(q.Least, 3), Most: read.scaled(q.Most, 3),
		}
		for _, o := range q.Options {
			kept.Options = append(kept.Options, OptionOf{o.ID, o.Text, o.Score, read.scaled(o.Min, 3), read.scaled(o.Max, 3)})
		}
		c.Questions = append(c.Questions, kept)
	}
	for _, l := range f.Levels {
		c.Levels = append(c.Levels, LevelOf(l))
	}
	return c, read.err
}

// scaler reads decimals as whole numbers of a smaller unit, and keeps the first
// that does not fit.
type scaler struct{ err error }

func (s *scaler) scaled(n json.Number, digits int) int64 {
	if n == "" {
		return 0
	}
	v, ok := Decimal(n.String(), digits)
	if !ok && s.err == nil {
		s.err = fmt.Errorf("the questionnaire has the number %s, of which %d decimals are kept", n, digits)
	}
	return v
}

// Decimal reads a number such as 12.5 as a whole number of units with so many
// decimals; what does not fit into them is not read.
func Decimal(s string, digits int) (int64, bool) {
	sign := int64(1)
	if rest, negative := strings.CutPrefix(s, "-"); negative {
		s, sign = rest, -1
	}
	whole, part, _ := strings.Cut(s, ".")
	part = strings.TrimRight(part, "0")
	if whole == "" || len(whole) > 12 || len(part) > digits {
		return 0, false
	}
	var v int64
	for _, c := range whole + part + strings.Repeat("0", digits-len(part)) {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int64(c-'0')
	}
	return sign * v, true
}
