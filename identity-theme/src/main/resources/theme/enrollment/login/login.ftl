<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<#assign wrong = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!wrong displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
<#if section == "header">
${msg("loginAccountTitle")}<#t>
<#elseif section == "form" && realm.password>
<form id="kc-form-login" class="card" action="${url.loginAction}" method="post">
  <#if !usernameHidden??>
  <@layout.input name="username" label=msg("email") value=(login.username!'') problem=messagesPerField.getFirstError('username','password') complete=(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username') focus=true/>
  </#if>
  <@layout.input name="password" label=msg("password") type="password" complete="current-password" problem=(usernameHidden??)?then(messagesPerField.getFirstError('username','password'), "")/>
  <#if realm.rememberMe && !usernameHidden??>
  <label class="choice"><input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>> ${msg("rememberMe")}</label>
  </#if>
  <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
  <button type="submit" name="login" id="kc-login">${msg("doLogIn")}</button>
</form>
<@passkeys.conditionalUIData />
<#if realm.resetPasswordAllowed>
<p><a href="${url.loginResetCredentialsUrl}" id="kc-forgot">${msg("doForgotPassword")}</a></p>
</#if>
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
<#elseif section == "info">
<p id="kc-registration">${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p>
<#elseif section == "socialProviders" && realm.password && social?? && social.providers?has_content>
<section class="card" aria-labelledby="kc-social-providers">
  <h2 id="kc-social-providers">${msg("identity-provider-login-label")}</h2>
  <ul>
    <#list social.providers as p>
    <li><a id="social-${p.alias}" href="${p.loginUrl}">${p.displayName!p.alias}</a></li>
    </#list>
  </ul>
</section>
</#if>
</@layout.registrationLayout>
