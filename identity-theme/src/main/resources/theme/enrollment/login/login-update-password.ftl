<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password','password-confirm'); section>
<#if section == "header">
${msg("updatePasswordTitle")}<#t>
<#elseif section == "form">
<form id="kc-passwd-update-form" class="card" action="${url.loginAction}" method="post">
  <@layout.input name="password-new" label=msg("passwordNew") type="password" complete="new-password" problem=messagesPerField.get("password") hint=msg("passwordHint") focus=true/>
  <@layout.input name="password-confirm" label=msg("passwordConfirm") type="password" complete="new-password"/>
  <label class="choice"><input type="checkbox" id="logout-sessions" name="logout-sessions" value="on"> <span>${msg("logoutOtherSessions")}</span></label>
  <div class="actions">
    <button type="submit" name="login">${msg("updatePasswordSave")}</button>
    <#if isAppInitiatedAction??>
    <button type="submit" name="cancel-aia" value="true" class="secondary outline">${msg("doCancel")}</button>
    </#if>
  </div>
</form>
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
</#if>
</@layout.registrationLayout>
