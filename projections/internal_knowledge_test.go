package projections_test

func init() {
	for name, why := range map[string]string{
		"board.board_renamed":                  "a name is no news",
		"board.column_added":                   "the frame of a board is no news",
		"board.column_moved":                   "the frame of a board is no news",
		"board.column_renamed":                 "the frame of a board is no news",
		"board.label_defined":                  "the frame of a board is no news",
		"board.publication_asked":              "a wish to the manager",
		"card.card_labelled":                   "labels stand on the card",
		"card.card_unassigned":                 "who has a card now stands on it",
		"card.card_unlinked":                   "links stand on the card",
		"card.comment_edited":                  "a better word is no news",
		"card.comment_withdrawn":               "who takes a word back does not want it told",
		"card.reaction_added":                  "a sign is seen where it stands",
		"card.reaction_removed":                "a sign is seen where it stands",
		"collaboration.collaboration_declined": "a no is for the two cities",
		"contact.contact_accepted":             "how to reach somebody is nobody else's business",
		"contact.contact_declined":             "a no is nobody else's business",
		"contact.contact_requested":            "who wants to reach whom is nobody else's business",
		"directory.entry_removed":              "who leaves the directory does not want it told",
		"directory.entry_written":              "what people say of themselves stands in the directory",
		"group.convenor_changed":               "the convenor stands on the group's page",
		"group.guest_invited":                  "guests are the group's business",
		"group.guest_removed":                  "guests are the group's business",
		"group.invitation_declined":            "a no is for the group",
		"hub.hub_described":                    "the words of the hub stand on its page",
		"hub.offer_changed":                    "the words of an offer stand on the hub's page",
		"hub.offer_returned":                   "what a person had is nobody else's business",
		"hub.offer_taken":                      "what a person gets is nobody else's business",
		"hub.person_corrected":                 "what is known of a person is nobody else's news",
		"hub.person_joined":                    "who joins a hub is nobody else's business",
		"hub.person_left":                      "who leaves a hub is nobody else's business",
		"question.answer_edited":               "a better word is no news",
		"question.answer_withdrawn":            "who takes a word back does not want it told",
		"question.question_edited":             "a better word is no news",
	} {
		internal[name] = why
	}
}
