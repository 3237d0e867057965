export default function HomePage() {
  return <h1>Diffuz</h1>
}
