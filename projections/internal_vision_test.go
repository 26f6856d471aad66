package projections_test

// Of ideas, strategies and deliverables, what follows from something else or is
// not for everybody.
func init() {
	for name, reason := range map[string]string{
		"idea.idea_written":                "only its author reads it until it is revealed",
		"idea.idea_rewritten":              "only its author reads it until it is revealed",
		"idea.idea_moved":                  "order on the board is not news",
		"idea.ideas_merged":                "the idea that ends is the line",
		"swot.swot_item_ranked":            "order in a list is not news",
		"ambition.ambition_replaced":       "the approval of its successor is the line",
		"strategy.indicator_measured":      "follows from the value that was recorded",
		"roadmap.activity_drawn_from_idea": "follows from the promotion of the idea",
		"deliverable.passage_written":      "the version is the line",
		"deliverable.part_inserted":        "the version is the line",
		"deliverable.passage_translated":   "the translation is the line",
		"deliverable.contributor_added":    "whether somebody is named is theirs to say",
		"deliverable.naming_answered":      "whether somebody is named is theirs to say",
		"deliverable.suggestion_noted":     "follows from the review",
		"deliverable.suggestion_answered":  "follows from the review",
	} {
		internal[name] = reason
	}
}
