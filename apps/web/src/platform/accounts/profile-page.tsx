import { Page } from '../components/page/page.tsx';
import { useUser } from '../lib/use-user.ts';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';

export default function ProfilePage() {
  const user = useUser();
  return (
    <Page title="Profile" width="narrow">
      {user && <ProfileForm user={user} />}
      <PasswordForm />
    </Page>
  );
}
