// Package questionnairetest has a small questionnaire for tests, and answers to
// it in short.
package questionnairetest

import (
	"fmt"
	"strings"

	q "megdan/domain/questionnaire"
)

// Small is a questionnaire with four kinds of respondents, two dimensions
// and three questions, the second of which only officials and firms are asked.
func Small(number q.Number) q.Content {
	t := func(en, bg string) q.Texts { return q.Texts{"en": en, "bg": bg} }
	var options []q.OptionOf
	for n := range 5 {
		options = append(options, q.OptionOf{ID: q.Option(fmt.Sprint(n)), Text: t(fmt.Sprint("Degree ", n), fmt.Sprint("Степен ", n)), Score: 25 * n})
	}
	everybody := []q.Kind{"city", "firm", "school", "civic"}
	question := func(name q.Question, of q.Dimension, whom []q.Kind) q.QuestionOf {
		return q.QuestionOf{ID: name, Dimension: of, Type: q.Scale, Text: t("How far?", "До каква степен?"), Weight: 1, Audience: whom, AllowUnknown: true, Options: options}
	}
	return q.Content{
		Number: number, Languages: []string{"en", "bg"}, Title: t("Maturity", "Зрялост"), Description: t("A small questionnaire", "Малък въпросник"),
		Kinds: []q.KindOf{{ID: "city", Name: t("City", "Община"), Required: true}, {ID: "firm", Name: t("Companies", "Фирми")},
			{ID: "school", Name: t("Schools", "Училища")}, {ID: "civic", Name: t("Residents", "Жители")}},
		Dimensions: []q.DimensionOf{{ID: "data", Name: t("Data", "Данни"), Description: t("Data", "Данни"), Weight: 600},
			{ID: "skills", Name: t("Skills", "Умения"), Description: t("Skills", "Умения"), Weight: 400}},
		Questions:  []q.QuestionOf{question("d1", "data", everybody), question("d2", "data", everybody[:2]), question("s1", "skills", everybody)},
		Levels:     []q.LevelOf{{ID: "low", Name: t("Low", "Ниско"), Description: t("Low", "Ниско")}, {ID: "high", Name: t("High", "Високо"), Description: t("High", "Високо"), From: 50}},
		Indicators: []q.IndicatorOf{{ID: "kpi-01", Dimension: "data", Name: t("Data sets", "Набори от данни"), Unit: t("data sets", "набора"), Direction: "up", Frequency: "yearly"}},
		Rules:      q.Rules{Respondents: 5, Kinds: 3, Coverage: 7000, Adjustment: 10, Disagreement: 40},
	}
}

// Answers reads "d1=4 s1=?".
func Answers(s string) (out []q.Given) {
	for _, a := range strings.Fields(s) {
		question, option, _ := strings.Cut(a, "=")
		g := q.Given{Question: q.Question(question), Unknown: option == "?"}
		if !g.Unknown {
			g.Chosen = []q.Option{q.Option(option)}
		}
		out = append(out, g)
	}
	return out
}
