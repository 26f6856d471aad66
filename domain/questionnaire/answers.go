package questionnaire

import (
	"slices"
	"strconv"
	"strings"

	"megdan/domain/decider"
)

// Given is one answer as it comes in.
type Given struct {
	// Question that is answered.
	Question Question `json:"question"`
	// Unknown says "I do not know": the answer counts nowhere.
	Unknown bool `json:"unknown,omitempty"`
	// Chosen options: one for most types, any number for multiple.
	Chosen []Option `json:"chosen,omitempty"`
	// Number as a decimal such as 12.5, with at most three decimals.
	Number string `json:"number,omitempty"`
}

// Answer is one answer as it is kept: the question, an equals sign, and ? for
// unknown, the chosen options joined by +, or # and a number in thousandths.
type Answer string

// Question that the answer is to.
func (a Answer) Question() Question {
	q, _, _ := strings.Cut(string(a), "=")
	return Question(q)
}

func (a Answer) value() string {
	_, v, _ := strings.Cut(string(a), "=")
	return v
}

// Unknown reports whether it says "I do not know".
func (a Answer) Unknown() bool { return a.value() == "?" }

// Options of the key that the answer chose; the band of a number.
func (a Answer) Options(q *KeyQuestion) []Option {
	v := a.value()
	if v == "" || v == "?" {
		return nil
	}
	if n, is := strings.CutPrefix(v, "#"); is {
		thousandths, _ := strconv.ParseInt(n, 10, 64)
		for _, o := range q.Options {
			if o.From <= thousandths && (thousandths < o.Below || o.Below == 0) {
				return []Option{o.ID}
			}
		}
		return nil
	}
	var chosen []Option
	for _, o := range strings.Split(v, "+") {
		chosen = append(chosen, Option(o))
	}
	return chosen
}

// points of an answer; false when it says that it does not know.
func (a Answer) points(q *KeyQuestion) (int64, bool) {
	if a.Unknown() {
		return 0, false
	}
	var sum int64
	for _, chosen := range a.Options(q) {
		for _, o := range q.Options {
			if o.ID == chosen {
				sum += int64(o.Score)
			}
		}
	}
	return min(sum, 100), true
}

// Accept checks answers of somebody of a kind (ASM-5) and gives them as they
// are kept, in the order of the questions. Questions without an answer are
// left open.
func (k *Key) Accept(kind Kind, given []Given) ([]Answer, error) {
	kept := map[Question]Answer{}
	for _, g := range given {
		q := k.Question(g.Question)
		switch {
		case q == nil:
			return nil, decider.Refuse("questionnaire.question_unknown", "question", g.Question)
		case !slices.Contains(q.Audience, kind):
			return nil, decider.Refuse("questionnaire.not_asked", "question", g.Question)
		case kept[q.ID] != "":
			return nil, decider.Refuse("questionnaire.answered_twice", "question", g.Question)
		}
		a, ok := q.accept(g)
		if !ok {
			return nil, decider.Refuse("questionnaire.answer_does_not_fit", "question", g.Question)
		}
		kept[q.ID] = a
	}
	var answers []Answer
	for _, q := range k.Questions {
		if a, is := kept[q.ID]; is {
			answers = append(answers, a)
		}
	}
	return answers, nil
}

func (q *KeyQuestion) accept(g Given) (Answer, bool) {
	if g.Unknown {
		return Answer(string(q.ID) + "=?"), q.Unknown && len(g.Chosen) == 0 && g.Number == ""
	}
	if q.Type == Numeric {
		n, ok := Decimal(g.Number, 3)
		ok = ok && len(g.Chosen) == 0 && n >= q.Least && (n <= q.Most || q.Most == 0)
		return Answer(string(q.ID) + "=#" + strconv.FormatInt(n, 10)), ok
	}
	if g.Number != "" || q.Type != Multiple && len(g.Chosen) != 1 {
		return "", false
	}
	var chosen []string
	for _, o := range q.Options {
		if slices.Contains(g.Chosen, o.ID) {
			chosen = append(chosen, string(o.ID))
		}
	}
	return Answer(string(q.ID) + "=" + strings.Join(chosen, "+")), len(chosen) == len(g.Chosen)
}
