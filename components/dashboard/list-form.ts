/** The id of the one form of the list of participants: its boxes and buttons stand in the rows, and name it. */
export const listForm = 'liste'
