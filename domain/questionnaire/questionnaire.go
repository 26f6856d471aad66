// Package questionnaire is what a maturity questionnaire is, apart from who
// keeps it and who answers it: its content, which answers fit it, and the
// score that follows from answers.
//
// It promises that a score depends on nothing but the key (the content
// without its texts), the answers and AlgorithmVersion: sums are exact
// fractions, and only what is stored is cut to hundredths. It does not know
// people, rounds, or how long answers are taken; domain/instrument keeps
// versions of the content, domain/assessment asks for answers.
package questionnaire

// The words of a questionnaire are short codes in small letters, chosen by
// who writes it.
type (
	// Kind is a kind of respondent, such as city_administration.
	Kind string
	// Dimension is one subject area that gets a score.
	Dimension string
	// Question names one question.
	Question string
	// Option names one answer to a question, or one band of a number.
	Option string
	// Level names a stretch of the scale.
	Level string
	// Number is a published version number, such as 1.0.1.
	Number string
)

// Type is how a question is answered.
type Type string

// The types of questions.
const (
	Single   Type = "single"   // one option
	Scale    Type = "scale"    // one of ordered options
	Boolean  Type = "boolean"  // one of two options
	Multiple Type = "multiple" // any number of options; their scores add up to at most 100
	Numeric  Type = "number"   // a number; its band scores
)

// Texts says the same in each of the questionnaire's languages.
type Texts map[string]string

// Content is one version of a questionnaire.
type Content struct {
	// Number of the version, such as 1.0.1.
	Number Number `json:"number"`
	// Languages that every text is written in.
	Languages []string `json:"languages"`
	// Title of the questionnaire.
	Title Texts `json:"title"`
	// Description says what it is for.
	Description Texts `json:"description"`
	// Kinds of respondents.
	Kinds []KindOf `json:"kinds"`
	// Dimensions that get a score, in order.
	Dimensions []DimensionOf `json:"dimensions"`
	// Questions in order.
	Questions []QuestionOf `json:"questions"`
	// Levels in ascending order of their least score.
	Levels []LevelOf `json:"levels"`
	// Indicators that a city may follow beside the questionnaire.
	Indicators []IndicatorOf `json:"indicators"`
	// Rules of closing, adjusting and comparing.
	Rules Rules `json:"rules"`
}

// KindOf is a kind of respondents.
type KindOf struct {
	// ID of the kind.
	ID Kind `json:"id"`
	// Name of the kind.
	Name Texts `json:"name"`
	// Required says that a round needs somebody of this kind.
	Required bool `json:"required,omitempty"`
}

// DimensionOf is a subject area.
type DimensionOf struct {
	// ID of the dimension.
	ID Dimension `json:"id"`
	// Name of the dimension.
	Name Texts `json:"name"`
	// Description says what it looks at.
	Description Texts `json:"description"`
	// Weight in the overall score, in thousandths.
	Weight int `json:"weight"`
}

// QuestionOf is one question.
type QuestionOf struct {
	// ID of the question.
	ID Question `json:"id"`
	// Dimension that it counts for.
	Dimension Dimension `json:"dimension"`
	// Part of the dimension, a word for grouping.
	Part string `json:"part,omitempty"`
	// Type of the answer.
	Type Type `json:"type"`
	// Text that is asked.
	Text Texts `json:"text"`
	// Weight in its dimension.
	Weight int `json:"weight"`
	// Audience lists the kinds of respondents that are asked.
	Audience []Kind `json:"audience"`
	// AllowUnknown says that "do not know" is an answer.
	AllowUnknown bool `json:"allow_unknown,omitempty"`
	// Evidence says that evidence is asked for.
	Evidence bool `json:"evidence,omitempty"`
	// Unit of a number.
	Unit Texts `json:"unit,omitempty"`
	// Least number that is taken, in thousandths.
	Least int64 `json:"least,omitempty"`
	// Most is the greatest number that is taken, in thousandths; 0: no limit.
	Most int64 `json:"most,omitempty"`
	// Options to choose from; the bands of a number.
	Options []OptionOf `json:"options"`
}

// OptionOf is one answer, or one band of a number.
type OptionOf struct {
	// ID of the option.
	ID Option `json:"id"`
	// Text of the option; bands have none.
	Text Texts `json:"text,omitempty"`
	// Score from 0 to 100.
	Score int `json:"score"`
	// From is where a band begins, in thousandths.
	From int64 `json:"from,omitempty"`
	// Below is where a band ends, in thousandths; 0: it has no end.
	Below int64 `json:"below,omitempty"`
}

// LevelOf is a stretch of the scale.
type LevelOf struct {
	// ID of the level.
	ID Level `json:"id"`
	// Name of the level.
	Name Texts `json:"name"`
	// Description of the level.
	Description Texts `json:"description"`
	// From is its least score, 0 to 100.
	From int `json:"from"`
}

// IndicatorOf is a figure that a city may follow.
type IndicatorOf struct {
	// ID of the indicator in this questionnaire.
	ID string `json:"id"`
	// Dimension that it says something about.
	Dimension Dimension `json:"dimension"`
	// Name of the indicator.
	Name Texts `json:"name"`
	// Unit of its values.
	Unit Texts `json:"unit"`
	// Direction that is better: up or down.
	Direction string `json:"direction"`
	// Frequency of measuring: yearly, quarterly, monthly.
	Frequency string `json:"frequency"`
}

// Rules are the numbers of the rules.
type Rules struct {
	// Respondents that a round needs to be closed without reservations.
	Respondents int `json:"respondents"`
	// Kinds of respondents that it needs.
	Kinds int `json:"kinds"`
	// Coverage that each dimension needs, in hundredths of a percent.
	Coverage int `json:"coverage"`
	// Adjustment is how many points an expert may move a dimension.
	Adjustment int `json:"adjustment"`
	// Disagreement between kinds that is shown, in points.
	Disagreement int `json:"disagreement"`
}

// Key is the content without its texts: all that answers and scores need.
type Key struct {
	Number     Number         `json:"n"`
	Kinds      []KeyKind      `json:"k"`
	Dimensions []KeyDimension `json:"d"`
	Questions  []KeyQuestion  `json:"q"`
	Levels     []KeyLevel     `json:"l"`
	Rules      Rules          `json:"r"`
}

// KeyKind is a kind of respondents.
type KeyKind struct {
	ID       Kind `json:"i"`
	Required bool `json:"r,omitempty"`
}

// KeyDimension is a dimension's weight.
type KeyDimension struct {
	ID     Dimension `json:"i"`
	Weight int       `json:"w"`
}

// KeyQuestion is what answers a question takes and what they score.
type KeyQuestion struct {
	ID        Question    `json:"i"`
	Dimension Dimension   `json:"d"`
	Type      Type        `json:"t"`
	Weight    int         `json:"w"`
	Audience  []Kind      `json:"a"`
	Unknown   bool        `json:"u,omitempty"`
	Least     int64       `json:"l,omitempty"`
	Most      int64       `json:"m,omitempty"`
	Options   []KeyOption `json:"o"`
}

// KeyOption is an option's score, or a band's.
type KeyOption struct {
	ID    Option `json:"i"`
	Score int    `json:"s"`
	From  int64  `json:"f,omitempty"`
	Below int64  `json:"b,omitempty"`
}

// KeyLevel is where a level begins.
type KeyLevel struct {
	ID   Level `json:"i"`
	From int   `json:"f"`
}

// Key takes the texts away.
func (c Content) Key() Key {
	k := Key{Number: c.Number, Rules: c.Rules}
	for _, t := range c.Kinds {
		k.Kinds = append(k.Kinds, KeyKind{t.ID, t.Required})
	}
	for _, d := range c.Dimensions {
		k.Dimensions = append(k.Dimensions, KeyDimension{d.ID, d.Weight})
	}
	for _, q := range c.Questions {
		kept := KeyQuestion{q.ID, q.Dimension, q.Type, q.Weight, q.Audience, q.AllowUnknown, q.Least, q.Most, nil}
		for _, o := range q.Options {
			kept.Options = append(kept.Options, KeyOption{o.ID, o.Score, o.From, o.Below})
		}
		k.Questions = append(k.Questions, kept)
	}
	for _, l := range c.Levels {
		k.Levels = append(k.Levels, KeyLevel{l.ID, l.From})
	}
	return k
}

// Question finds a question; nil when there is none.
func (k *Key) Question(q Question) *KeyQuestion {
	for i := range k.Questions {
		if k.Questions[i].ID == q {
			return &k.Questions[i]
		}
	}
	return nil
}

// HasKind reports whether somebody of this kind can answer.
func (k *Key) HasKind(kind Kind) bool {
	for _, t := range k.Kinds {
		if t.ID == kind {
			return true
		}
	}
	return false
}

// HasDimension reports whether there is such a dimension.
func (k *Key) HasDimension(d Dimension) bool {
	for _, x := range k.Dimensions {
		if x.ID == d {
			return true
		}
	}
	return false
}
