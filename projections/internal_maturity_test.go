package projections_test

func init() {
	const answers = "what single people answered is nobody's news"
	for name, why := range map[string]string{
		"assessment.respondent_invited":           answers,
		"assessment.member_took_part":             answers,
		"assessment.answers_drafted":              answers,
		"assessment.response_submitted":           answers,
		"assessment.response_revised":             answers,
		"assessment.response_withdrawn":           answers,
		"assessment.responses_counted":            answers,
		"assessment.question_scored":              "for the lead expert only",
		"assessment.assessment_scored":            "stands beside the closing",
		"assessment.dimension_adjusted":           "a figure is read in the assessment, when it is published",
		"assessment.target_set":                   "a figure is read in the assessment, when it is published",
		"assessment.expert_reading_recorded":      "read in the assessment, when it is published",
		"assessment.earlier_round_taken_up":       "stands beside the opening",
		"assessment.assessments_frozen":           "follows from the withdrawal",
		"benchmark.figures_taken":                 "a city's figures are its own",
		"benchmark.city_consented":                "the city's own event is the line",
		"benchmark.city_took_consent_back":        "the city's own event is the line",
		"benchmark.benchmark_drawn":               "follows from what cities publish",
		"benchmark.city_named":                    "follows from the consent",
		"instrument.instrument_drafted":           "belongs to no programme's feed",
		"instrument.instrument_draft_edited":      "belongs to no programme's feed",
		"instrument.instrument_version_published": "belongs to no programme's feed",
		"instrument.instrument_version_retired":   "belongs to no programme's feed",
		"instrument.instrument_versions_mapped":   "belongs to no programme's feed",
	} {
		internal[name] = why
	}
}
