package role

// The functions that vision, strategy and deliverables tell apart inside the
// rows of the matrix.
const (
	OwnIdeas            Function = "own_ideas"
	RevealIdeas         Function = "reveal_ideas"
	SubmitStrategy      Function = "submit_strategy"
	ApproveStrategy     Function = "approve_strategy"
	CommentDeliverables Function = "comment_deliverables"
	PublishDeliverable  Function = "publish_deliverable"
	BeNamed             Function = "be_named"
	ReadSubmitted       Function = "read_submitted"
)
